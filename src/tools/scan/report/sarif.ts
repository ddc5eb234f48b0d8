import { sarifLevels } from '../../lint/sarif.js'
import type { ScanFinding } from '../compare/scan-finding.js'
import type { ScanReport } from './report.js'

/** The findings as SARIF 2.1.0, which code hosts show next to the code. */
export function sarifLog({ findings, source, result }: ScanReport, version: string): unknown {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort()
  const file = source === null || source === 'the page' ? 'evaste.json' : source
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'evaste scan',
            semanticVersion: version,
            rules: rules.map((id) => ({ id })),
          },
        },
        invocations: [{ executionSuccessful: true, startTimeUtc: result.scannedAt }],
        results: findings.map((finding) => sarifResult(finding, file)),
      },
    ],
  }
}

function sarifResult({ id, rule, severity, path, page, message, things }: ScanFinding, file: string): unknown {
  const logical = [
    ...(path === undefined ? [] : [{ fullyQualifiedName: path }]),
    ...(page ? [{ fullyQualifiedName: page, kind: 'resource' }] : []),
  ]
  return {
    ruleId: rule,
    level: sarifLevels[severity],
    message: { text: things.length > 0 ? `${message} (${things.join(', ')})` : message },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: file }, region: { startLine: 1 } },
        ...(logical.length > 0 && { logicalLocations: logical }),
      },
    ],
    partialFingerprints: { 'evasteScan/v1': id },
  }
}
