import type { en } from './banner/en.js'
import type { DurationUnit } from './duration.js'
import type { en as moreEn } from './more/en.js'

/** A phrase with a number in it, in the forms that its language has for whole numbers. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

type SameLabels<Reference> = {
  readonly [Label in keyof Reference]: Reference[Label] extends string ? string : Plural
}

/** What the first layer says, and the titles of the well-known purposes. */
export type BannerTexts = SameLabels<typeof en>

/** What the settings and the notice say. */
export type MoreTexts = SameLabels<typeof moreEn> & {
  /** For a language that browsers have no words of their own for. */
  readonly units?: Readonly<Record<DurationUnit, Plural>>
}

/** Everything that is said in one language. */
export type Texts = BannerTexts & MoreTexts
