import type { BannerTexts, MoreTexts, Texts } from './texts.js'

/** The languages that evaste speaks. */
export type Language = 'en' | 'fi' | 'sv'

const bannerTexts: Readonly<Record<Language, () => Promise<BannerTexts>>> = {
  en: async () => (await import('./en.js')).en,
  fi: async () => (await import('./fi.js')).fi,
  sv: async () => (await import('./sv.js')).sv,
}

const moreTexts: Readonly<Record<Language, () => Promise<MoreTexts>>> = {
  en: async () => (await import('./more/en.js')).en,
  fi: async () => (await import('./more/fi.js')).fi,
  sv: async () => (await import('./more/sv.js')).sv,
}

/** The first of the wanted languages that evaste speaks (`sv-FI` is `sv`), else English. */
export const shippedLanguage = (...wanted: readonly string[]): Language =>
  wanted.map((tag) => tag.split('-')[0]!).find((tag): tag is Language => Object.hasOwn(bannerTexts, tag)) ?? 'en'

/** What the first layer needs: one small file. */
export const loadBannerTexts = (language: Language): Promise<BannerTexts> => bannerTexts[language]()

/** Everything evaste says in one language; its digest is what a record calls the interface (R69). */
export const loadTexts = async (language: Language): Promise<Texts> => {
  const [banner, more] = await Promise.all([bannerTexts[language](), moreTexts[language]()])
  return { ...banner, ...more }
}
