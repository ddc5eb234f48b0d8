import { pickTag } from '../declaration/pick-text.js'
import type { Declaration, Text } from '../declaration/types.js'

/** The `lang` of a declared text; `undefined` if it is the language of the text around it, or unknown. */
export type LanguageOf = (text: Text | undefined) => string | undefined

/**
 * Determines the language of a declared text that is shown within another text (WCAG 3.1.2).
 *
 * @param wanted the language for which the text is picked, as in `textPicker`.
 * @param around the language of the surrounding text.
 */
export const foreignLanguage =
  (declaration: Pick<Declaration, 'languages'>, wanted: string, around: string): LanguageOf =>
  (text) => {
    const picked = pickTag(text, declaration, wanted)
    if (picked && picked.split('-')[0] !== around.split('-')[0]) return picked
    return undefined
  }
