import { textDirection } from './text-direction.js'

/** “a, b and c”; with commas alone where the browser has no “and” in the language. */
export function listPhrase(items: readonly string[], language: string): string {
  // Names in Latin letters would run into one another, and into what follows.
  const words = textDirection(language) === 'rtl' ? items.map((item) => `\u2068${item}\u2069`) : items
  return Intl.ListFormat.supportedLocalesOf(language).length
    ? new Intl.ListFormat(language, { type: 'conjunction' }).format(words)
    : words.join(', ')
}
