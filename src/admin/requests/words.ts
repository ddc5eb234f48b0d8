import type { InEachLanguage } from '../shell/languages.js'
import { requestsEn, type RequestsWords } from './words-en.js'
import { requestsFi } from './words-fi.js'
import { requestsSv } from './words-sv.js'

export const requestsWords: InEachLanguage<RequestsWords> = { en: requestsEn, fi: requestsFi, sv: requestsSv }
