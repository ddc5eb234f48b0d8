import { kindOf, type ScanFinding, whenOf } from '../compare/scan-finding.js'
import type { RecognisedThing } from '../compare/recognise.js'
import type { ConsentMoment, MeasuredControl, SeenBanner } from '../scan-result.js'
import { type ScanMessage, type ScanMessageId, scanSays } from '../messages/scan-message.js'
import { escapeHtml } from './escape-html.js'
import { isAnythingMissing, type ScanReport } from './report.js'
import { timelineSvg } from './timeline.js'

const STYLE = `:root{color-scheme:light dark;--law:#b00020;--guidance:#8a4b00;--good:#555;--all:#1b6e3c;--one:#1b4f9c;--line:#ddd;--ground:#f4f4f4}
@media(prefers-color-scheme:dark){:root{--law:#ff8a95;--guidance:#f0b35a;--good:#bbb;--all:#6fd397;--one:#8fb8ff;--line:#444;--ground:#222}}
body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:light-dark(#1a1a1a,#eee);background:light-dark(#fff,#161616);overflow-wrap:anywhere}
h1,h2{line-height:1.2}table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}th{white-space:nowrap}td{min-width:4.5rem}
.law{color:var(--law);font-weight:600}.guidance{color:var(--guidance)}.good{color:var(--good)}img,svg{max-width:100%;height:auto;border:1px solid var(--line)}pre{white-space:pre-wrap;background:var(--ground);padding:1rem}
svg text{fill:currentColor}.rule{stroke:var(--line)}.early{fill:var(--law)}.all{fill:var(--all)}.one{fill:var(--one)}
@media(max-width:45rem){thead{display:block;position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}tr{display:block;padding:.5rem 0;border-bottom:1px solid var(--line)}td{display:grid;grid-template-columns:7rem 1fr;border:0;padding:.15rem 0}td::before{content:attr(data-head);color:var(--good)}}`

/** The report for the owner of a site: one file that loads nothing else and runs no script. */
export function htmlReport(report: ScanReport): string {
  const { result, findings, source } = report
  const say = sayer(report)
  const title = report.write(scanSays('html-title', { site: result.site }))
  const day = result.scannedAt.slice(0, 16).replace('T', ' ')
  return [
    '<!doctype html>',
    `<html lang="${report.language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src data:">',
    `<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${say(
      scanSays('html-scanned', {
        time: day,
        pages: countOf(result.pages.visited),
        source: source ?? scanSays('no-declaration'),
      }),
    )}</p>`,
    `<p>${say(scanSays('html-looked-at', { moments: result.moments.map((one) => report.write(whenOf(one))).join(', ') }))}</p>`,
    `<p><strong>${say(summaryOf(findings))}</strong></p>`,
    ...result.notReached.map(
      ({ moment, reason }) => `<p>${say(scanSays('html-not-looked-at', { moment: whenOf(moment), reason }))}</p>`,
    ),
    section(
      say(scanSays('html-findings')),
      findings.length > 0
        ? table(report, ['severity', 'rule', 'do', 'found'], findings.map(findingRow))
        : `<p>${say(scanSays('html-none'))}</p>`,
    ),
    section(
      say(scanSays('html-banner')),
      result.banner ? bannerPart(report, result.banner) : `<p>${say(scanSays('html-banner-none'))}</p>`,
    ),
    section(say(scanSays('html-timeline')), timelinePart(report)),
    section(
      say(scanSays('html-device')),
      table(report, ['name', 'kind', 'lifetime', 'owner', 'writer', 'seen'], storedRows(report)),
    ),
    section(
      say(scanSays('html-others')),
      table(report, ['host', 'what', 'owner', 'cause', 'seen'], requestRows(report)),
    ),
    ...missingPart(report),
    '</body></html>',
  ].join('\n')
}

/** Writes a message as HTML. */
const sayer =
  ({ write }: ScanReport) =>
  (message: ScanMessage): string =>
    escapeHtml(write(message))

const countOf = (pages: number): ScanMessage =>
  pages === 1 ? scanSays('page-one') : scanSays('page-many', { count: pages })

/** One sentence for an owner who reads no further. */
function summaryOf(findings: readonly ScanFinding[]): ScanMessage {
  const count = findings.filter(({ severity }) => severity === 'law').length
  if (findings.length === 0) return scanSays('html-nothing-to-change')
  const all = findings.length === 1 ? scanSays('html-change-one') : scanSays('html-change', { count: findings.length })
  if (count === 0) return scanSays('html-law-none', { all })
  return count === findings.length ? scanSays('html-law-all', { all }) : scanSays('html-law-some', { all, count })
}

const section = (heading: string, content: string): string => `<section><h2>${heading}</h2>${content}</section>`

/** The heads of the tables. */
type Column = ScanMessageId extends infer Id ? (Id extends `head-${infer Name}` ? Name : never) : never

function table(report: ScanReport, columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const say = sayer(report)
  if (rows.length === 0) return `<p>${say(scanSays('html-nothing'))}</p>`
  const heads = columns.map((column) => say(scanSays(`head-${column}`)))
  const head = heads.map((cell) => `<th scope="col">${cell}</th>`).join('')
  // On a narrow screen, each cell shows its head.
  const cellOf = (cell: string, i: number): string => `<td data-head="${heads[i] ?? ''}"><div>${cell}</div></td>`
  const body = rows.map((row) => `<tr>${row.map(cellOf).join('')}</tr>`).join('\n')
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
}

const listed = (texts: readonly string[]): string => texts.map(escapeHtml).join('<br>')

const findingRow = ({ severity, rule, message, things, page, path }: ScanFinding): readonly string[] => [
  `<span class="${severity}">${severity}</span>`,
  rule,
  escapeHtml(message),
  listed([...things, ...(page ? [`on ${page}`] : []), ...(path === undefined ? [] : [path])]),
]

function bannerPart(report: ScanReport, { name, picture, measures }: SeenBanner): string {
  const say = sayer(report)
  const image =
    picture === undefined
      ? ''
      : `<p><img alt="${say(scanSays('html-banner'))}" src="data:image/png;base64,${picture.replace(/[^A-Za-z0-9+/=]/g, '')}"></p>`
  const controls = [measures?.accept, measures?.refuse].flatMap((control) =>
    control ? [controlRow(control, report)] : [],
  )
  const columns = ['control', 'size', 'type', 'label-contrast', 'ground-contrast'] as const
  return `<p>${say(scanSays('html-made-by', { name }))}</p>${image}${controls.length > 0 ? table(report, columns, controls) : ''}`
}

const controlRow = (control: MeasuredControl, { write }: ScanReport): readonly string[] => [
  `${escapeHtml(control.label)} (${escapeHtml(control.element)})`,
  `${control.width} × ${control.height} px`,
  write(scanSays('font', { size: control.fontSize, weight: control.fontWeight })),
  `${control.labelContrast}:1`,
  `${control.groundContrast}:1`,
]

function timelinePart(report: ScanReport): string {
  const svg = timelineSvg(report)
  const say = sayer(report)
  if (svg === '') return `<p>${say(scanSays('html-timeline-none'))}</p>`
  return `<p>${say(scanSays('html-timeline-key'))}</p>${svg}`
}

const momentsOf = (seen: Readonly<Record<string, unknown>>, { write }: ScanReport): string =>
  listed(Object.keys(seen).map((moment) => write(whenOf(moment as ConsentMoment))))

function ownerOf({ declared, known }: RecognisedThing, { write }: ScanReport): string {
  if (declared.length > 0) return listed(declared)
  return listed([write(known ? scanSays('known-not-declared', { id: known.id }) : scanSays('not-declared'))])
}

function storedRows(report: ScanReport): readonly (readonly string[])[] {
  return report.things
    .filter(({ thing }) => thing.kind !== 'request')
    .map((one) => {
      const { name, kind, lifetime, by, seen } = one.thing
      const days =
        typeof lifetime === 'number'
          ? report.write(scanSays('days', { count: Math.max(1, Math.round(lifetime)) }))
          : (lifetime ?? '')
      return [
        escapeHtml(name),
        kindOf(kind, report.write),
        days,
        one.isExempt ? report.write(scanSays('the-banner')) : ownerOf(one, report),
        listed(by),
        momentsOf(seen, report),
      ]
    })
}

function requestRows(report: ScanReport): readonly (readonly string[])[] {
  const foreign = report.things.filter(({ thing, isForeign }) => thing.kind === 'request' && isForeign)
  return foreign.map((one) => {
    const { host, name, resource = '', by, seen } = one.thing
    return [
      escapeHtml(host),
      `${escapeHtml(resource)}<br>${escapeHtml(name)}`,
      ownerOf(one, report),
      listed(by),
      momentsOf(seen, report),
    ]
  })
}

function missingPart({ draft, missing, write }: ScanReport): readonly string[] {
  const heading = write(scanSays(draft === null ? 'html-missing' : 'html-draft'))
  if (draft === null && !isAnythingMissing(missing)) return []
  return [section(heading, `<pre>${escapeHtml(draft ?? JSON.stringify(missing, null, 2))}</pre>`)]
}
