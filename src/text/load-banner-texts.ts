import type { BannerTexts } from './texts.js'

const files = {
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

/** The languages that evaste speaks. */
export type Language = keyof typeof files

/** Norwegian without saying which is bokmål, and evaste has no nynorsk. */
const language = (tag: string): string =>
  tag
    .split('-')[0]!
    .toLowerCase()
    .replace(/^n[no]$/, 'nb')

/** The first of the wanted languages that evaste speaks (`sv-FI` is `sv`), else English. */
export const shippedLanguage = (...wanted: readonly string[]): Language =>
  wanted.map(language).find((tag): tag is Language => Object.hasOwn(files, tag)) ?? 'en'

/** What the first layer needs: one small file. */
export const loadBannerTexts = async (language: Language): Promise<BannerTexts> =>
  ((await files[language]()) as Readonly<Record<string, BannerTexts>>)[language]!

/** All of them, in the order of their codes. */
export const languages = Object.keys(files) as readonly Language[]
