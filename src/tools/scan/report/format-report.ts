import type { HarLog } from './har.js'
import { htmlReport } from './html-report.js'
import { jsonReport } from './json-report.js'
import type { ScanReport } from './report.js'
import { scanSarif } from './sarif.js'
import { textSummary } from './summary.js'

export const scanFormats = ['text', 'json', 'sarif', 'har', 'html'] as const
export type ScanFormat = (typeof scanFormats)[number]

/** What only some formats need. */
export interface FormatExtras {
  /** Of evaste. */
  readonly version: string
  /** What was noted for `har`. */
  readonly har?: HarLog | undefined
}

/** The report in one format. */
export function formatReport(format: ScanFormat, report: ScanReport, { version, har }: FormatExtras): string {
  const json = (value: unknown): string => JSON.stringify(value, null, 2)
  switch (format) {
    case 'text':
      return textSummary(report)
    case 'json':
      return json(jsonReport(report))
    case 'sarif':
      return json(scanSarif(report, version))
    case 'har':
      return json(har?.log(report.result.scannedAt) ?? null)
    case 'html':
      return htmlReport(report)
  }
}
