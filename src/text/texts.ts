import type { en } from './banner/en.js'
import type { DurationUnit } from './duration.js'
import type { en as moreEn } from './more/en.js'

/** A phrase with a number in it, in the forms that its language has for whole numbers. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

type SameLabels<Reference> = {
  readonly [Label in keyof Reference]: Reference[Label] extends string ? string : Plural
}

/**
 * What a country calls otherwise than the others that share its language, by ISO 3166-1 alpha-2 code of the controller's
 * country: `{ SE: { businessId: 'Organisationsnummer' } }`.
 */
type Regions<Labels> = Readonly<Record<string, Partial<Labels>>>

type WithRegions<Labels> = Labels & { readonly regions?: Regions<Labels> }

/** What the first layer says, and the titles of the well-known purposes. */
export type BannerTexts = WithRegions<SameLabels<typeof en>>

/** What the settings and the notice say. */
export type MoreTexts = WithRegions<SameLabels<typeof moreEn>> & {
  /** For a language that browsers have no words of their own for. */
  readonly units?: Readonly<Record<DurationUnit, Plural>>
}

/** Everything that is said in one language. */
export type Texts = BannerTexts & MoreTexts
