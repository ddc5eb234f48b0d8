import type { HtmlNode } from './html-nodes.js'
import { element, htmlText } from './html-nodes.js'

export interface NoticePage {
  readonly title: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly content: readonly HtmlNode[]
  /** What the page tells, as JSON: for whoever reads notices by machine. */
  readonly data: string
}

/** Reads well on paper, on a phone, in the dark, and with a reader's own colours; asks nobody for anything. */
const STYLES = `
:root { color-scheme: light dark; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1.0625rem/1.6 system-ui, sans-serif; }
body, th, td { overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; }
h2 { margin-top: 2.5rem; }
nav ul { columns: 2 16rem; padding: 0; list-style: none; }
dl div { display: grid; grid-template-columns: minmax(0, 14rem) minmax(0, 1fr); gap: 0 1.25rem; }
dl div, th, td { border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding: 0.375rem 0.75rem 0.375rem 0; }
dt { opacity: 0.75; }
dd { margin: 0; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: start; font-weight: bold; }
th, td { text-align: start; vertical-align: top; font-weight: normal; }
@media (max-width: 40rem) {
  dl div { grid-template-columns: minmax(0, 1fr); }
  table, tbody, tr, th, td { display: block; border: 0; padding: 0; }
  thead { display: none; }
  tr { border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding: 0.375rem 0; }
  tbody th { font-weight: bold; }
  td::before { content: attr(data-label) ': '; }
}
@media print { nav { display: none; } body { margin: 0; max-width: none; } tr, dl div { break-inside: avoid; } }
`

/** A whole document: it needs no other file, and runs no script; its one script element is data. */
export function noticePage({ title, language, direction, content, data }: NoticePage): string {
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, title),
    element('style', {}, STYLES),
    // No word of the company's ends the element early.
    element('script', { type: 'application/json', id: 'evaste-disclosure' }, data.replaceAll('<', '\\u003c')),
  )
  const main = element('main', {}, element('h1', {}, title), ...content)
  const root = element('html', { lang: language, dir: direction }, head, element('body', {}, main))
  return `<!doctype html>\n${htmlText([root])}\n`
}
