import type { en } from './en.js'
import type { en as moreEn } from './more/en.js'

/** A phrase with a number in it, in the two forms that Finnish, Swedish and English have. */
export interface Plural {
  readonly one: string
  readonly other: string
}

type SameLabels<Reference> = {
  readonly [Label in keyof Reference]: Reference[Label] extends string ? string : Plural
}

/** What the first layer says, and the titles of the well-known purposes. */
export type BannerTexts = SameLabels<typeof en>

/** What the settings and the notice say. */
export type MoreTexts = SameLabels<typeof moreEn>

/** Everything that is said in one language. */
export type Texts = BannerTexts & MoreTexts
