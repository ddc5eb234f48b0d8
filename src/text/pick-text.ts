import { pickText } from '../declaration/pick-text.js'
import type { Declaration, Purpose, Text } from '../declaration/types.js'
import type { BannerTexts } from './texts.js'

/** Reads a declared text in one language. */
export type PickText = (text: Text | undefined) => string

/** Picks texts as `pickText` does; `''` where there is none. */
export const textPicker =
  (declaration: Pick<Declaration, 'languages'>, language: string): PickText =>
  (text) =>
    pickText(text, declaration, language) ?? ''

/** The company's own title of a purpose, else ours, else its id. */
export const purposeTitle = (
  { id, title }: Pick<Purpose, 'id' | 'title'>,
  texts: BannerTexts,
  pick: PickText,
): string => pick(title) || ((texts as Readonly<Record<string, unknown>>)[`purpose.${id}`] as string | undefined) || id
