import { version } from '../version.js'
import { en } from './en.js'
import { fi } from './fi.js'
import { en as moreEn } from './more/en.js'
import { fi as moreFi } from './more/fi.js'
import { sv as moreSv } from './more/sv.js'
import { sv } from './sv.js'
import type { Texts } from './texts.js'

/** The interface texts of this version by language: what a register answers for an entry's `interface` (R69). */
export const interfaces: Readonly<Record<string, Readonly<Record<string, Texts>>>> = {
  [version]: { en: { ...en, ...moreEn }, fi: { ...fi, ...moreFi }, sv: { ...sv, ...moreSv } },
}
