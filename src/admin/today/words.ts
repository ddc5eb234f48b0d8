import type { InEachLanguage } from '../shell/languages.js'
import { todayEn, type TodayWords } from './words-en.js'
import { todayFi } from './words-fi.js'
import { todaySv } from './words-sv.js'

export const todayWords: InEachLanguage<TodayWords> = { en: todayEn, fi: todayFi, sv: todaySv }
