import { type Language, loadBannerTexts } from './load-banner-texts.js'
import type { MoreTexts, Texts } from './texts.js'

const moreTexts: Readonly<Record<Language, () => Promise<MoreTexts>>> = {
  en: async () => (await import('./more/en.js')).en,
  fi: async () => (await import('./more/fi.js')).fi,
  sv: async () => (await import('./more/sv.js')).sv,
}

export { type Language, shippedLanguage } from './load-banner-texts.js'

/** Everything evaste says in one language; its digest is what a record calls the interface (R69). */
export async function loadTexts(language: Language): Promise<Texts> {
  const [banner, more] = await Promise.all([loadBannerTexts(language), moreTexts[language]()])
  return { ...banner, ...more }
}
