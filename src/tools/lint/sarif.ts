import type { Finding, Severity } from './finding.js'

/** How a severity of the rules reads in SARIF. */
export const sarifLevels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  law: 'error',
  guidance: 'warning',
  good: 'note',
}

/**
 * Converts findings to SARIF 2.1.0, which code hosts show next to the file.
 *
 * @param version of evaste.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function lintSarif(
  linted: readonly { readonly file: string; readonly findings: readonly Finding[] }[],
  version: string,
): object {
  const rules = new Set(linted.flatMap(({ findings }) => findings.map(({ rule }) => rule)))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'evaste lint',
            semanticVersion: version,
            rules: [...rules].sort().map((id) => ({ id })),
          },
        },
        results: linted.flatMap(({ file, findings }) => findings.map((finding) => resultOf(finding, file))),
      },
    ],
  }
}

/** A finding of a notice has a line; one of a declaration has a JSON path, which SARIF calls a logical location. */
function resultOf({ rule, severity, path, message, law }: Finding, file: string): object {
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
