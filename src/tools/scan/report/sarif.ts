import { sarifLevels, sarifLog, type SarifResult } from '../../sarif.js'
import type { ScanFinding } from '../compare/scan-finding.js'
import type { ScanReport } from './report.js'

/** The findings of a scan as SARIF. `version` is that of evaste. */
export function scanSarif({ findings, source, result }: ScanReport, version: string): object {
  const file = source === null || source === 'the page' ? 'evaste.json' : source
  const invocations = [{ executionSuccessful: true, startTimeUtc: result.scannedAt }]
  const results = findings.map((finding) => sarifResult(finding, file))
  return sarifLog('evaste scan', version, results, { invocations })
}

function sarifResult({ id, rule, severity, path, page, message, things }: ScanFinding, file: string): SarifResult {
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
