import { textDirection } from './text-direction.js'

/** Joins items as “a, b and c”; with commas only where the browser has no conjunction for the language. */
export const listPhrase = (items: readonly string[], language: string): string =>
  // Without isolation, names in Latin letters would merge into one run and reverse the direction of the line.
  {
    if (textDirection(language) === 'rtl' && items.length)
      return `\u200f${joined(
        items.map((item) => `\u2068${item}\u2069`),
        language,
      )}`
    return joined(items, language)
  }

const joined = (items: readonly string[], language: string): string => {
  if (Intl.ListFormat.supportedLocalesOf(language).length)
    return new Intl.ListFormat(language, { type: 'conjunction' }).format(items)
  return items.join(', ')
}
