import { type Language, loadBannerTexts } from './load-banner-texts.js'
import type { MoreTexts, Texts } from './texts.js'

const files: Readonly<Record<Language, () => Promise<unknown>>> = {
  ar: () => import('./more/ar.js'),
  bg: () => import('./more/bg.js'),
  cs: () => import('./more/cs.js'),
  da: () => import('./more/da.js'),
  de: () => import('./more/de.js'),
  el: () => import('./more/el.js'),
  en: () => import('./more/en.js'),
  es: () => import('./more/es.js'),
  et: () => import('./more/et.js'),
  fi: () => import('./more/fi.js'),
  fr: () => import('./more/fr.js'),
  ga: () => import('./more/ga.js'),
  hr: () => import('./more/hr.js'),
  hu: () => import('./more/hu.js'),
  is: () => import('./more/is.js'),
  it: () => import('./more/it.js'),
  lt: () => import('./more/lt.js'),
  lv: () => import('./more/lv.js'),
  mt: () => import('./more/mt.js'),
  nb: () => import('./more/nb.js'),
  nl: () => import('./more/nl.js'),
  pl: () => import('./more/pl.js'),
  pt: () => import('./more/pt.js'),
  ro: () => import('./more/ro.js'),
  ru: () => import('./more/ru.js'),
  sk: () => import('./more/sk.js'),
  sl: () => import('./more/sl.js'),
  sv: () => import('./more/sv.js'),
  uk: () => import('./more/uk.js'),
}

export { type Language, shippedLanguage } from './load-banner-texts.js'

/** Loads everything that evaste says in one language. A record names the interface by the digest of this object (R69). */
export async function loadTexts(language: Language): Promise<Texts> {
  const [banner, module] = await Promise.all([loadBannerTexts(language), files[language]()])
  const more = (module as Readonly<Record<string, MoreTexts>>)[language]!
  const countries = Object.keys({ ...banner.regions, ...more.regions })
  const regions = countries.map((code) => [code, { ...banner.regions?.[code], ...more.regions?.[code] }] as const)
  return { ...banner, ...more, ...(countries.length && { regions: Object.fromEntries(regions) }) }
}
