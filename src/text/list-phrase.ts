import { textDirection } from './text-direction.js'

/** “a, b and c”; with commas alone where the browser has no “and” in the language. */
export const listPhrase = (items: readonly string[], language: string): string =>
  // Names in Latin letters would run into one another, and turn the whole line round.
  textDirection(language) === 'rtl' && items.length
    ? `\u200f${joined(
        items.map((item) => `\u2068${item}\u2069`),
        language,
      )}`
    : joined(items, language)

const joined = (items: readonly string[], language: string): string =>
  Intl.ListFormat.supportedLocalesOf(language).length
    ? new Intl.ListFormat(language, { type: 'conjunction' }).format(items)
    : items.join(', ')
