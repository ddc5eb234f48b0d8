import type { BannerTexts } from './texts.js'

/** The languages that evaste speaks. */
export type Language = 'en' | 'fi' | 'sv'

const bannerTexts: Readonly<Record<Language, () => Promise<BannerTexts>>> = {
  en: async () => (await import('./en.js')).en,
  fi: async () => (await import('./fi.js')).fi,
  sv: async () => (await import('./sv.js')).sv,
}

/** The first of the wanted languages that evaste speaks (`sv-FI` is `sv`), else English. */
export const shippedLanguage = (...wanted: readonly string[]): Language =>
  wanted.map((tag) => tag.split('-')[0]!).find((tag): tag is Language => Object.hasOwn(bannerTexts, tag)) ?? 'en'

/** What the first layer needs: one small file. */
export const loadBannerTexts = (language: Language): Promise<BannerTexts> => bannerTexts[language]()
