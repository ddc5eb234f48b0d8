import { pickText } from '../declaration/pick-text.js'
import type { Declaration, Purpose, Text } from '../declaration/types.js'
import type { BannerTexts } from './texts.js'

/** Returns a declared text in one language. */
export type PickText = (text: Text | undefined) => string

/** Creates a function that picks as `pickText` does, and returns `''` for a missing text. */
export const textPicker =
  (declaration: Pick<Declaration, 'languages'>, language: string): PickText =>
  (text) =>
    pickText(text, declaration, language) ?? ''

/** Returns the company's own title of a purpose, else evaste's, else the id. */
export const purposeTitle = (
  { id, title }: Pick<Purpose, 'id' | 'title'>,
  texts: BannerTexts,
  pick: PickText,
): string => pick(title) || ((texts as Readonly<Record<string, unknown>>)[`purpose.${id}`] as string | undefined) || id
