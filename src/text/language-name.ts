/** What a language calls itself: `fi` is “suomi”. */
export const languageName = (language: string): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
