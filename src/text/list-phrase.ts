/** “a, b and c”; with commas alone where the browser has no “and” in the language. */
export const listPhrase = (items: readonly string[], language: string): string =>
  Intl.ListFormat.supportedLocalesOf(language).length
    ? new Intl.ListFormat(language, { type: 'conjunction' }).format(items)
    : items.join(', ')
