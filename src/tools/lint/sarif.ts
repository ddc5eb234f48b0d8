import { sarifLevels, sarifLog, type SarifResult } from '../sarif.js'
import type { Finding } from './finding.js'

/** Converts findings to SARIF. `version` is that of evaste. */
export const lintSarif = (
  linted: readonly { readonly file: string; readonly findings: readonly Finding[] }[],
  version: string,
): object =>
  sarifLog(
    'evaste lint',
    version,
    linted.flatMap(({ file, findings }) => findings.map((finding) => resultOf(finding, file))),
  )

/** A finding of a notice has a line; one of a declaration has a JSON path, which SARIF calls a logical location. */
function resultOf({ rule, severity, path, message, law }: Finding, file: string): SarifResult {
  const [, line] = /^line (\d+)$/.exec(path) ?? []
  return {
    ruleId: rule,
    level: sarifLevels[severity],
    message: { text: law === undefined ? message : `${message} (${law})` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: Number(line ?? 1) } },
        ...(path.startsWith('$') && { logicalLocations: [{ fullyQualifiedName: path }] }),
      },
    ],
  }
}

/** A path as a URI reference; a URL is one already. */
const uriOf = (file: string): string => (/^https?:/.test(file) ? file : encodeURI(file.replaceAll('\\', '/')))
