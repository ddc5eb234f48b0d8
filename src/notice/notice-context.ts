import type { Declaration, Text } from '../declaration/types.js'
import { type PickText, textPicker } from '../text/pick-text.js'
import { safeUrl } from '../text/safe-url.js'
import type { Texts } from '../text/texts.js'
import type { Fact, Line } from './block.js'

/** What every section is written from. */
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

/** A link where the address is safe, else the words alone. */
export function linkLine(text: string, address: string | undefined): Line {
  const href = safeUrl(address)
  return href ? { text, href } : { text }
}

/** A fact whose text may be unsaid: then there is no fact. */
export const factOf = (term: string, ...texts: readonly (string | undefined)[]): readonly Fact[] => {
  const lines = texts.filter((text): text is string => Boolean(text)).map((text) => ({ text }))
  return lines.length ? [{ term, lines }] : []
}

/** A fact that the law wants: unsaid, it says so. */
export const neededFact = ({ texts, pick }: NoticeContext, term: string, text: Text | undefined): Fact => ({
  term,
  lines: [{ text: pick(text) || texts.notStated }],
})
