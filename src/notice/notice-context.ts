import type { Declaration } from '../declaration/types.js'
import { foreignLanguage, type LanguageOf } from '../text/foreign-language.js'
import { type PickText, textPicker } from '../text/pick-text.js'
import { safeUrl } from '../text/safe-url.js'
import { shippedLanguage } from '../text/shipped-language.js'
import type { Texts } from '../text/texts.js'
import { asLine, type Field, type Line } from './block.js'

/** The data that every section is rendered from. */
export interface NoticeContext {
  readonly declaration: Declaration
  readonly texts: Texts
  readonly language: string
  readonly pick: PickText
  /** The `lang` of a declared text within evaste's own texts. */
  readonly langOf: LanguageOf
}

export const noticeContext = (declaration: Declaration, texts: Texts, language: string): NoticeContext => ({
  declaration,
  texts,
  language,
  pick: textPicker(declaration, language),
  langOf: foreignLanguage(declaration, language, shippedLanguage(language, ...declaration.languages)),
})

/** A link if the URL is safe, otherwise only the text. */
export function linkLine(text: string | Line, address: string | undefined): Line {
  const href = safeUrl(address)
  if (href) return { ...asLine(text), href }
  return asLine(text)
}

/** What may be an address: words have no link, although a browser would take them for a path. */
export const addressOrWords = (line: Line): Line =>
  /^(https?:\/\/|\/)\S+$/i.test(line.text) ? linkLine(line.text, line.text) : line

/** A field; none if there is no text for it. */
export const fieldOf = (term: string | Line, ...texts: readonly (string | Line | undefined)[]): readonly Field[] => {
  const lines = texts.map((text) => asLine(text ?? '')).filter(({ text }) => text)
  if (lines.length) return [{ term: asLine(term), lines }]
  return []
}
