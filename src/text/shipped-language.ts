/** The languages that evaste speaks, in the order of their codes. */
export const languages = [
  ...(['ar', 'bg', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fi', 'fr', 'ga', 'hr', 'hu', 'is', 'it'] as const),
  ...(['lt', 'lv', 'mt', 'nb', 'nl', 'pl', 'pt', 'ro', 'ru', 'sk', 'sl', 'sv', 'uk'] as const),
] as const

/** A language that evaste speaks. */
export type Language = (typeof languages)[number]

/** Maps Norwegian without a variety, and nynorsk, which evaste lacks, to bokmål. */
const language = (tag: string): string =>
  tag
    .split('-')[0]!
    .toLowerCase()
    .replace(/^n[no]$/, 'nb')

/** Returns the first wanted language that evaste speaks (`sv` for `sv-FI`), else English. */
export const shippedLanguage = (...wanted: readonly string[]): Language =>
  wanted.map(language).find((tag): tag is Language => (languages as readonly string[]).includes(tag)) ?? 'en'
