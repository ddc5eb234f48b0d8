import { blockStyles } from '../../notice/block-styles.js'
import type { HtmlNode } from './html-nodes.js'
import { element, htmlText } from './html-nodes.js'

export interface NoticePage {
  readonly title: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly content: readonly HtmlNode[]
  /** The content of the page as JSON, for programs that read notices. */
  readonly data: string
}

/** Readable on paper, on a phone, in dark mode, and with a reader's own colours. Makes no requests. */
const STYLES = `
:root { color-scheme: light dark; --_line: color-mix(in srgb, currentColor 20%, transparent); --_quiet: color-mix(in srgb, currentColor 75%, transparent); }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1.0625rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; }
h1 { font-size: clamp(1.375rem, 6.5vw, 2rem); }
h2 { margin-top: 2.5rem; }
caption { text-align: start; font-weight: bold; }
@media print { body { margin: 0; max-width: none; } }
${blockStyles}`

/** A whole document that needs no other file and runs no script; its one script element contains data. */
export function noticePage({ title, language, direction, content, data }: NoticePage): string {
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, title),
    element('style', {}, STYLES),
    // No text of the company can close the element early.
    element('script', { type: 'application/json', id: 'evaste-disclosure' }, data.replaceAll('<', '\\u003c')),
  )
  const main = element('main', {}, element('h1', {}, title), ...content)
  const root = element('html', { lang: language, dir: direction }, head, element('body', {}, main))
  return `<!doctype html>\n${htmlText([root])}\n`
}
