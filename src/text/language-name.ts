/** Names that Chromium lacks. */
const NAMES: Readonly<Record<string, string>> = { ga: 'Gaeilge', is: 'íslenska', mt: 'Malti' }

/** Returns a language's name in that language: “suomi” for `fi`. */
export const languageName = (language: string): string =>
  NAMES[language] ?? new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
