import type { Severity } from './lint/finding.js'

/** How a severity of the rules reads in SARIF. */
export const sarifLevels: Readonly<Record<Severity, SarifResult['level']>> = {
  law: 'error',
  guidance: 'warning',
  good: 'note',
}

export interface SarifResult {
  readonly ruleId: string
  readonly level: 'error' | 'warning' | 'note'
  readonly message: { readonly text: string }
  readonly locations: readonly object[]
  readonly partialFingerprints?: Readonly<Record<string, string>>
}

/**
 * Findings as SARIF 2.1.0, which code hosts show next to the file.
 *
 * @param tool what the driver is called, such as `evaste lint`.
 * @param version of evaste.
 * @param run more members of the one run.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifLog(tool: string, version: string, results: readonly SarifResult[], run: object = {}): object {
  const rules = [...new Set(results.map(({ ruleId }) => ruleId))].sort()
  const driver = { name: tool, semanticVersion: version, rules: rules.map((id) => ({ id })) }
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, ...run, results }],
  }
}
