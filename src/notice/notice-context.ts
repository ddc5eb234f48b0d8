import type { Declaration } from '../declaration/types.js'
import { type PickText, textPicker } from '../text/pick-text.js'
import { safeUrl } from '../text/safe-url.js'
import type { Texts } from '../text/texts.js'
import type { Field, Line } from './block.js'

/** The data that every section is rendered from. */
export interface NoticeContext {
  readonly declaration: Declaration
  readonly texts: Texts
  readonly language: string
  readonly pick: PickText
}

export const noticeContext = (declaration: Declaration, texts: Texts, language: string): NoticeContext => ({
  declaration,
  texts,
  language,
  pick: textPicker(declaration, language),
})

/** A link if the URL is safe, otherwise only the text. */
export function linkLine(text: string, address: string | undefined): Line {
  const href = safeUrl(address)
  if (href) return { text, href }
  return { text }
}

/** A field; none if there is no text for it. */
export const fieldOf = (term: string, ...texts: readonly (string | undefined)[]): readonly Field[] => {
  const lines = texts.filter((text): text is string => Boolean(text)).map((text) => ({ text }))
  if (lines.length) return [{ term, lines }]
  return []
}
