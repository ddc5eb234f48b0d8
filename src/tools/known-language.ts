const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** Whether a well-formed BCP 47 tag names an existing language: `fi` and `sv-FI` do, `klingon` does not. */
export const isKnownLanguage = (tag: string): boolean => names.of(tag) !== undefined
