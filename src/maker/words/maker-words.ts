import { en } from './en.js'
import { fi } from './fi.js'
import { sv } from './sv.js'

type Widened<Value> = Value extends string ? string : { readonly [Key in keyof Value]: string }

/** Every word of the page. */
export type MakerWords = { readonly [Key in keyof typeof en]: Widened<(typeof en)[Key]> }

export type MakerLanguage = 'fi' | 'sv' | 'en'

export const makerWords: Readonly<Record<MakerLanguage, MakerWords>> = { fi, sv, en }

/** The first of the wanted languages that the page speaks, else English. */
export const makerLanguage = (wanted: readonly string[]): MakerLanguage =>
  wanted
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag): tag is MakerLanguage => Object.hasOwn(makerWords, tag)) ?? 'en'
