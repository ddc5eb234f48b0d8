/** Those that Chromium has no name for. */
const NAMES: Readonly<Record<string, string>> = { ga: 'Gaeilge', is: 'íslenska', mt: 'Malti' }

/** What a language calls itself: `fi` is “suomi”. */
export const languageName = (language: string): string =>
  NAMES[language] ?? new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
