import type { Declaration, Text } from '../../declaration/types.js'

/**
 * Tells the language of a declared text that is shown among words of another (WCAG 3.1.2).
 *
 * @param wanted the language that the text is picked for, as `textPicker` does.
 * @param around the language of the words around it.
 * @returns for a text, the tag for its `lang`; undefined where it is the language around it, or not known.
 */
export const pickedLanguage =
  ({ languages }: Pick<Declaration, 'languages'>, wanted: string, around: string) =>
  (text: Text | undefined): string | undefined => {
    if (typeof text !== 'object' || text === null) return undefined
    const tags = [wanted, wanted.split('-')[0]!, languages[0], ...Object.keys(text)]
    const picked = tags.find((tag) => text[tag])
    return picked && picked.split('-')[0] !== around.split('-')[0] ? picked : undefined
  }
