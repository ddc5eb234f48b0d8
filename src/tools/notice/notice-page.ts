import { blockStyles } from '../../notice/block-styles.js'
import { languageName } from '../../text/language-name.js'
import type { HtmlNode } from './html-nodes.js'
import { element, htmlText } from './html-nodes.js'

/** The notice in another language. */
export interface Translation {
  readonly language: string
  readonly href: string
}

export interface NoticePage {
  readonly title: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly content: readonly HtmlNode[]
  /** The same notice in other languages. */
  readonly translations: readonly Translation[]
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
ul.languages { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0; padding: 0; list-style: none; }
@media print { ul.languages { display: none; } body { margin: 0; max-width: none; } }
${blockStyles}`

/** A whole document that needs no other file and runs no script; its one script element contains data. */
export function noticePage({ title, language, direction, content, translations, data }: NoticePage): string {
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, title),
    ...translations.map((one) => element('link', { rel: 'alternate', hreflang: one.language, href: one.href })),
    element('style', {}, STYLES),
    // No text of the company can close the element early.
    element('script', { type: 'application/json', id: 'evaste-disclosure' }, data.replaceAll('<', '\\u003c')),
  )
  const main = element('main', {}, element('h1', {}, title), ...content)
  const body = element('body', {}, ...languageLinks(translations), main)
  const root = element('html', { lang: language, dir: direction }, head, body)
  return `<!doctype html>\n${htmlText([root])}\n`
}

/** Each language is named in itself, so that those who read it find it (R25, WCAG 3.1.2). */
function languageLinks(translations: readonly Translation[]): readonly HtmlNode[] {
  if (!translations.length) return []
  const links = translations.map(({ language, href }) =>
    element('a', { href, hreflang: language, lang: language }, languageName(language)),
  )
  return [element('ul', { class: 'languages' }, ...links.map((link) => element('li', {}, link)))]
}
