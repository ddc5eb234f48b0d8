import { primaryLanguage } from '../declaration/primary-language.js'

const CODES = 'ar bg cs da de el en es et fi fr ga hr hu is it lt lv mt nb nl pl pt ro ru sk sl sv uk'

type Words<Text extends string> = Text extends `${infer Word} ${infer Rest}` ? Word | Words<Rest> : Text

/** A language that evaste speaks. */
export type Language = Words<typeof CODES>

/** The languages that evaste speaks, in the order of their codes. */
export const languages = CODES.split(' ') as readonly Language[]

/** Returns the first wanted language that evaste speaks (`sv` for `sv-FI`), else English. */
export const shippedLanguage = (...wanted: readonly string[]): Language =>
  wanted.map(primaryLanguage).find((tag): tag is Language => (languages as readonly string[]).includes(tag)) ?? 'en'
