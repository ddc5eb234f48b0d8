import type { en } from './banner/en.js'
import type { DurationUnit } from './duration.js'
import type { en as moreEn } from './more/en.js'

/** A phrase with a number, in each plural form that its language has for whole numbers. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

type SameLabels<Reference> = {
  readonly [Label in keyof Reference]: Reference[Label] extends string ? string : Plural
}

/**
 * Labels that differ in one country of several that share a language, by ISO 3166-1 alpha-2 code of the controller's
 * country: `{ SE: { businessId: 'Organisationsnummer' } }`.
 */
type Regions<Labels> = Readonly<Record<string, Partial<Labels>>>

type WithRegions<Labels> = Labels & { readonly regions?: Regions<Labels> }

/** The texts of the first layer, and the titles of the well-known purposes. */
export type BannerTexts = WithRegions<SameLabels<typeof en>>

/** The texts of the settings and the notice. */
export type MoreTexts = WithRegions<SameLabels<typeof moreEn>> & {
  /** Units of time, for a language that browsers have none for. */
  readonly units?: Readonly<Partial<Record<DurationUnit, Plural>>>
}

/** All texts in one language. */
export type Texts = BannerTexts & MoreTexts
