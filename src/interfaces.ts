import { version } from './version.js'
import { en } from './text/en.js'
import { fi } from './text/fi.js'
import { en as moreEn } from './text/more/en.js'
import { fi as moreFi } from './text/more/fi.js'
import { sv as moreSv } from './text/more/sv.js'
import { sv } from './text/sv.js'
import type { Texts } from './text/texts.js'

/** The interface texts of this version by language: what a register answers for an entry's `interface` (R69). */
export const interfaces: Readonly<Record<string, Readonly<Record<string, Texts>>>> = {
  [version]: { en: { ...en, ...moreEn }, fi: { ...fi, ...moreFi }, sv: { ...sv, ...moreSv } },
}
