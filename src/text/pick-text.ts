import type { Declaration, Purpose, Text } from '../declaration/types.js'
import type { BannerTexts } from './texts.js'

/** Reads a declared text in one language. */
export type PickText = (text: Text | undefined) => string

/** Falls back per string: the language, its base (`sv-FI` to `sv`), the default language, whatever there is, ''. */
export const textPicker =
  ({ languages }: Pick<Declaration, 'languages'>, language: string): PickText =>
  (text) => {
    if (typeof text !== 'object' || text === null) return text ?? ''
    const wanted = [language, language.split('-')[0]!, languages[0]]
    return wanted.map((tag) => text[tag]).find(Boolean) ?? Object.values(text)[0] ?? ''
  }

/** The company's own title of a purpose, else ours, else its id. */
export const purposeTitle = (
  { id, title }: Pick<Purpose, 'id' | 'title'>,
  texts: BannerTexts,
  pick: PickText,
): string => pick(title) || ((texts as Readonly<Record<string, unknown>>)[`purpose.${id}`] as string | undefined) || id
