import type { Declaration } from '../declaration/types.js'

/** The `lang` of a label in the company's own wording; `undefined` if the label is evaste's, in the language around it. */
export type LabelLanguageOf<Label> = (label: Label) => string | undefined

/**
 * Determines the language of labels that may be the company's own: these are in the page's language, which evaste may not
 * speak (WCAG 3.1.2).
 *
 * @param texts what is shown: `withOwnWording` does not take every own label.
 * @param around the language of evaste's own labels.
 */
export const labelLanguage =
  <Labels extends object>(
    { texts: own }: Pick<Declaration, 'texts'>,
    texts: Labels,
    pageLanguage: string,
    around: string,
  ): LabelLanguageOf<keyof Labels & string> =>
  (label) =>
    own?.[pageLanguage]?.[label] === texts[label] && pageLanguage.split('-')[0] !== around ? pageLanguage : undefined
