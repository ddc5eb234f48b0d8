import type { BannerTexts } from './texts.js'

const files = {
  en: () => import('./banner/en.js'),
  fi: () => import('./banner/fi.js'),
  sv: () => import('./banner/sv.js'),
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
