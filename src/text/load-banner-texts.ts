import type { Language } from './shipped-language.js'
import type { BannerTexts } from './texts.js'

export { type Language, languages, shippedLanguage } from './shipped-language.js'

const files: Readonly<Record<Language, () => Promise<unknown>>> = {
  ar: () => import('./banner/ar.js'),
  bg: () => import('./banner/bg.js'),
  cs: () => import('./banner/cs.js'),
  da: () => import('./banner/da.js'),
  de: () => import('./banner/de.js'),
  el: () => import('./banner/el.js'),
  en: () => import('./banner/en.js'),
  es: () => import('./banner/es.js'),
  et: () => import('./banner/et.js'),
  fi: () => import('./banner/fi.js'),
  fr: () => import('./banner/fr.js'),
  ga: () => import('./banner/ga.js'),
  hr: () => import('./banner/hr.js'),
  hu: () => import('./banner/hu.js'),
  is: () => import('./banner/is.js'),
  it: () => import('./banner/it.js'),
  lt: () => import('./banner/lt.js'),
  lv: () => import('./banner/lv.js'),
  mt: () => import('./banner/mt.js'),
  nb: () => import('./banner/nb.js'),
  nl: () => import('./banner/nl.js'),
  pl: () => import('./banner/pl.js'),
  pt: () => import('./banner/pt.js'),
  ro: () => import('./banner/ro.js'),
  ru: () => import('./banner/ru.js'),
  sk: () => import('./banner/sk.js'),
  sl: () => import('./banner/sl.js'),
  sv: () => import('./banner/sv.js'),
  uk: () => import('./banner/uk.js'),
}

/** Loads the texts of the first layer: one small file. */
export const loadBannerTexts = async (language: Language): Promise<BannerTexts> =>
  ((await files[language]()) as Readonly<Record<string, BannerTexts>>)[language]!
