import { type ScanFinding, whenOf } from '../compare/scan-finding.js'
import { isAnythingMissing, type ScanReport } from './report.js'

/** The report for the terminal. */
export function textSummary(report: ScanReport): string {
  const { result, findings, source, things } = report
  const { visited, failed } = result.pages
  const services = new Set(
    things.flatMap(({ declared, known }) => (declared.length > 0 ? declared : (known?.id ?? []))),
  )
  return [
    `${result.site}: ${count(visited, 'page')}, ${count(findings.length, 'finding')}`,
    `  compared with ${source ?? 'nothing: the site has no declaration'}`,
    `  looked at: ${result.moments.map(whenOf).join(', ')}`,
    ...result.notReached.map(({ moment, reason }) => `  not looked at: ${whenOf(moment)} (${reason})`),
    ...bannerLine(report),
    `  services: ${services.size === 0 ? 'none' : [...services].join(', ')}`,
    `  on the device: ${things.filter(({ thing }) => thing.kind !== 'request').length} names`,
    ...failed.map(({ url, reason }) => `  not read: ${url} (${reason})`),
    ...findings.flatMap(linesOf),
    ...missingLines(report),
  ]
    .map(printable)
    .join('\n')
}

function bannerLine({ result: { banner, moments } }: ScanReport): readonly string[] {
  if (!banner) return moments.length > 1 ? [] : ['  banner: none was seen']
  const isUnknown = banner.tool === 'unknown'
  return [`  banner: ${banner.name}${isUnknown ? '; only what happens before an answer could be looked at' : ''}`]
}

const INDENT = ' '.repeat(18)

const linesOf = ({ severity, rule, path, page, message, things }: ScanFinding): readonly string[] => [
  `  ${severity.padEnd(8)}  ${rule.padEnd(4)}  ${path === undefined ? '' : `${path}: `}${message}`,
  ...(things.length > 0 ? [`${INDENT}found: ${things.join(', ')}`] : []),
  ...(page ? [`${INDENT}on: ${page}`] : []),
]

function missingLines({ missing, draft }: ScanReport): readonly string[] {
  if (draft !== null) return ['', 'A first declaration (`--write` saves it):', draft.trimEnd()]
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
    return `to the service ${service}: ${JSON.stringify(more, null, 2)}`
  })
  return ['', 'Missing in the declaration (`--write` adds it):', ...whole, ...added]
}

const count = (number: number, word: string): string =>
  `${number === 0 ? 'no' : number} ${word}${number === 1 ? '' : 's'}`

/** Names come from the pages; their control characters must not reach the terminal. */
const printable = (line: string): string => line.replace(/(?!\n)\p{Cc}/gu, '\u{FFFD}')
