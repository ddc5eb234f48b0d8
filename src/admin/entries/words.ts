import type { InEachLanguage } from '../shell/languages.js'
import { entriesEn, type EntriesWords } from './words-en.js'
import { entriesFi } from './words-fi.js'
import { entriesSv } from './words-sv.js'

export const entriesWords: InEachLanguage<EntriesWords> = { en: entriesEn, fi: entriesFi, sv: entriesSv }
