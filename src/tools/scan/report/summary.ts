import { type ScanFinding, whenOf } from '../compare/scan-finding.js'
import { type ScanMessage, scanSays, type WriteScan } from '../messages/scan-message.js'
import { isAnythingMissing, type ScanReport } from './report.js'

/** The report for the terminal. */
export function textSummary(report: ScanReport): string {
  const { result, findings, source, things } = report
  const { visited, failed } = result.pages
  const services = new Set(
    things.flatMap(({ declared, known }) => (declared.length > 0 ? declared : (known?.id ?? []))),
  )
  const { write } = report
  const onDevice = things.filter(({ thing }) => thing.kind !== 'request').length
  return [
    `${result.site}: ${write(count(visited, 'page'))}, ${write(count(findings.length, 'finding'))}`,
    ...[
      scanSays('compared', { source: source ?? scanSays('no-declaration') }),
      scanSays('looked-at', { moments: result.moments.map((moment) => write(whenOf(moment))).join(', ') }),
      ...result.notReached.map(({ moment, reason }) => scanSays('not-looked-at', { moment: whenOf(moment), reason })),
      ...bannerLine(report),
      scanSays('services', { services: services.size === 0 ? scanSays('none') : [...services].join(', ') }),
      scanSays('on-device', { count: onDevice }),
      ...failed.map(({ url, reason }) => scanSays('not-read', { url, reason })),
    ].map((message) => `  ${write(message)}`),
    ...findings.flatMap((finding) => linesOf(finding, write)),
    ...missingLines(report),
  ]
    .map(printable)
    .join('\n')
}

function bannerLine({ result: { banner, moments } }: ScanReport): readonly ScanMessage[] {
  if (!banner) return moments.length > 1 ? [] : [scanSays('banner-none')]
  return [scanSays(banner.tool === 'unknown' ? 'banner-unknown' : 'banner-is', { name: banner.name })]
}

const INDENT = ' '.repeat(18)

const linesOf = ({ severity, rule, path, page, message, things }: ScanFinding, write: WriteScan): readonly string[] => [
  `  ${severity.padEnd(8)}  ${rule.padEnd(4)}  ${path === undefined ? '' : `${path}: `}${message}`,
  ...(things.length > 0 ? [INDENT + write(scanSays('found', { things: things.join(', ') }))] : []),
  ...(page ? [INDENT + write(scanSays('on-page', { page }))] : []),
]

function missingLines({ missing, draft, write }: ScanReport): readonly string[] {
  if (draft !== null) return ['', write(scanSays('first-declaration')), draft.trimEnd()]
  if (!isAnythingMissing(missing)) return []
  const { purposes, recipients, services, additions } = missing
  const parts = {
    ...(purposes.length > 0 && { purposes }),
    ...(recipients.length > 0 && { recipients }),
    ...(services.length > 0 && { services }),
  }
  const whole = Object.keys(parts).length > 0 ? [JSON.stringify(parts, null, 2)] : []
  const added = additions.map(({ service, trackers, matches }) => {
    const more = { ...(matches.length > 0 && { matches }), ...(trackers.length > 0 && { trackers }) }
    return write(scanSays('to-service', { service, json: JSON.stringify(more, null, 2) }))
  })
  return ['', write(scanSays('missing-parts')), ...whole, ...added]
}

function count(number: number, what: 'page' | 'finding'): ScanMessage {
  if (number < 2) return scanSays(number ? `${what}-one` : `${what}-none`)
  return scanSays(`${what}-many`, { count: number })
}

/** Names come from the pages; their control characters must not reach the terminal. */
const printable = (line: string): string => line.replace(/(?!\n)\p{Cc}/gu, '\u{FFFD}')
