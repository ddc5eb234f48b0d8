import type { InEachLanguage } from '../shell/languages.js'
import { settingsEn, type SettingsWords } from './words-en.js'
import { settingsFi } from './words-fi.js'
import { settingsSv } from './words-sv.js'

export const settingsWords: InEachLanguage<SettingsWords> = { en: settingsEn, fi: settingsFi, sv: settingsSv }
