import { version } from './version.js'
import { languages } from './text/load-banner-texts.js'
import { loadTexts } from './text/load-texts.js'
import type { Texts } from './text/texts.js'

const byLanguage = async (): Promise<Readonly<Record<string, Texts>>> =>
  Object.fromEntries(await Promise.all(languages.map(async (language) => [language, await loadTexts(language)])))

/** The interface texts of this version by language: what an entry's `interface` refers to (R69). */
export const interfaces: Readonly<Record<string, Readonly<Record<string, Texts>>>> = { [version]: await byLanguage() }
