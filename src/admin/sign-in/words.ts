import type { InEachLanguage } from '../shell/languages.js'
import { en } from './words-en.js'
import { fi } from './words-fi.js'
import { sv } from './words-sv.js'

export type SignInWords = typeof en
export const signInWords: InEachLanguage<SignInWords> = { en, fi, sv }
