import { kindWords, type ScanFinding, whenOf } from '../compare/scan-finding.js'
import type { RecognisedThing } from '../compare/recognise.js'
import type { ConsentMoment, MeasuredControl, SeenBanner } from '../scan-result.js'
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
  const title = `What ${result.site} requests and stores`
  const day = result.scannedAt.slice(0, 16).replace('T', ' ')
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src data:">',
    `<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>Scanned on ${day} UTC: ${result.pages.visited} ${result.pages.visited === 1 ? 'page' : 'pages'}. Compared with ${escapeHtml(source ?? 'nothing: the site has no declaration')}. No legal advice.</p>`,
    `<p>Looked at: ${result.moments.map((moment) => escapeHtml(whenOf(moment))).join(', ')}.</p>`,
    `<p><strong>${summaryOf(findings)}</strong></p>`,
    ...result.notReached.map(
      ({ moment, reason }) => `<p>Not looked at: ${escapeHtml(whenOf(moment))} (${escapeHtml(reason)}).</p>`,
    ),
    section(
      'Findings',
      findings.length > 0
        ? table(['Severity', 'Rule', 'What to do', 'Found'], findings.map(findingRow))
        : '<p>None.</p>',
    ),
    result.banner ? section('The banner', bannerPart(result.banner)) : section('The banner', '<p>None was seen.</p>'),
    section('What acted when', timelinePart(report)),
    section(
      'On the device',
      table(['Name', 'Kind', 'Lifetime', 'Belongs to', 'Written by', 'Seen'], storedRows(report)),
    ),
    section(
      'Other sites that were contacted',
      table(['Host', 'What', 'Belongs to', 'Caused by', 'Seen'], requestRows(report)),
    ),
    ...missingPart(report),
    '</body></html>',
  ].join('\n')
}

/** One sentence for an owner who reads no further. */
function summaryOf(findings: readonly ScanFinding[]): string {
  const byLaw = findings.filter(({ severity }) => severity === 'law').length
  if (findings.length === 0) return 'Nothing was found that has to be changed.'
  const all = `${findings.length} ${findings.length === 1 ? 'thing' : 'things'} to change`
  if (byLaw === 0) return `${all}, none of which the law requires.`
  return byLaw === findings.length ? `${all}, as the law requires.` : `${all}, ${byLaw} of which the law requires.`
}

const section = (heading: string, content: string): string => `<section><h2>${heading}</h2>${content}</section>`

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '<p>Nothing.</p>'
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

function bannerPart({ name, picture, measures }: SeenBanner): string {
  const image =
    picture === undefined
      ? ''
      : `<p><img alt="The banner" src="data:image/png;base64,${picture.replace(/[^A-Za-z0-9+/=]/g, '')}"></p>`
  const controls = [measures?.accept, measures?.refuse].flatMap((control) => (control ? [controlRow(control)] : []))
  const heads = ['Control', 'Size', 'Type', 'Contrast of the label', 'Contrast with the banner']
  return `<p>Made by ${escapeHtml(name)}.</p>${image}${controls.length > 0 ? table(heads, controls) : ''}`
}

const controlRow = (control: MeasuredControl): readonly string[] => [
  `${escapeHtml(control.label)} (${escapeHtml(control.element)})`,
  `${control.width} × ${control.height} px`,
  `${control.fontSize} px, weight ${control.fontWeight}`,
  `${control.labelContrast}:1`,
  `${control.groundContrast}:1`,
]

function timelinePart(report: ScanReport): string {
  const svg = timelineSvg(report)
  if (svg === '') return '<p>Nothing acted that belongs to a service.</p>'
  return `<p>Red squares: before an answer, after a refusal or a withdrawal. Green circles: after consent to everything. Blue triangles: after consent to one purpose.</p>${svg}`
}

const momentsOf = (seen: Readonly<Record<string, unknown>>): string =>
  listed(Object.keys(seen).map((moment) => whenOf(moment as ConsentMoment)))

const ownerOf = ({ declared, known }: RecognisedThing): string =>
  listed(declared.length > 0 ? declared : known ? [`${known.id} (not declared)`] : ['not declared'])

function storedRows({ things }: ScanReport): readonly (readonly string[])[] {
  return things
    .filter(({ thing }) => thing.kind !== 'request')
    .map((one) => {
      const { name, kind, lifetime, by, seen } = one.thing
      const days = typeof lifetime === 'number' ? `${Math.max(1, Math.round(lifetime))} days` : (lifetime ?? '')
      return [
        escapeHtml(name),
        kindWords[kind] ?? kind,
        days,
        one.isExempt ? 'the banner' : ownerOf(one),
        listed(by),
        momentsOf(seen),
      ]
    })
}

function requestRows({ things }: ScanReport): readonly (readonly string[])[] {
  const foreign = things.filter(({ thing, isForeign }) => thing.kind === 'request' && isForeign)
  return foreign.map((one) => {
    const { host, name, resource = '', by, seen } = one.thing
    return [
      escapeHtml(host),
      `${escapeHtml(resource)}<br>${escapeHtml(name)}`,
      ownerOf(one),
      listed(by),
      momentsOf(seen),
    ]
  })
}

function missingPart({ draft, missing }: ScanReport): readonly string[] {
  const heading = draft === null ? 'Missing in the declaration' : 'A first declaration'
  if (draft === null && !isAnythingMissing(missing)) return []
  return [section(heading, `<pre>${escapeHtml(draft ?? JSON.stringify(missing, null, 2))}</pre>`)]
}
