import type { Declaration, Text } from '../../declaration/types.js'

/**
 * Determines the language of a declared text that is shown within another text (WCAG 3.1.2).
 *
 * @param wanted the language for which the text is picked, as in `textPicker`.
 * @param around the language of the surrounding text.
 * @returns a function from a text to its `lang`; undefined if it is the surrounding language or unknown.
 */
export const pickedLanguage =
  ({ languages }: Pick<Declaration, 'languages'>, wanted: string, around: string) =>
  (text: Text | undefined): string | undefined => {
    if (typeof text !== 'object' || text === null) return undefined
    const tags = [wanted, wanted.split('-')[0]!, languages[0], ...Object.keys(text)]
    const picked = tags.find((tag) => text[tag])
    if (picked && picked.split('-')[0] !== around.split('-')[0]) return picked
    return undefined
  }
