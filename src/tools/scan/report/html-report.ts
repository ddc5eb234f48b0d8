import { kindWords, type ScanFinding, whenOf } from '../compare/scan-finding.js'
import type { RecognisedThing } from '../compare/recognise.js'
import type { ConsentMoment, MeasuredControl, SeenBanner } from '../scan-result.js'
import { escapeHtml } from './escape-html.js'
import { isAnythingMissing, type ScanReport } from './report.js'
import { timelineSvg } from './timeline.js'

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1a1a1a;background:#fff}
h1,h2{line-height:1.2}table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #ddd}th{white-space:nowrap}td{overflow-wrap:anywhere;min-width:4.5rem}
.law{color:#b00020;font-weight:600}.guidance{color:#8a4b00}.good{color:#555}img,svg{max-width:100%;height:auto;border:1px solid #ddd}pre{overflow:auto;background:#f4f4f4;padding:1rem}.wide{overflow-x:auto}`

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

const section = (heading: string, content: string): string => `<section><h2>${heading}</h2>${content}</section>`

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '<p>Nothing.</p>'
  const head = heads.map((cell) => `<th scope="col">${cell}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')
  return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`
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
  return `<p>Red: before an answer, after a refusal or a withdrawal. Green: after consent to everything. Blue: after consent to one purpose.</p>${svg}`
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
