import type { Duration, Text } from './declaration-file.js'

/** The Art. 6(1) basis of a purpose; exactly one per purpose (R03). */
export type LegalBasis =
  'consent' | 'contract' | 'legal-obligation' | 'vital-interests' | 'public-task' | 'legitimate-interests'

/** Purposes with built-in title, description, basis and DPV terms. */
export type WellKnownPurpose =
  | 'necessary'
  | 'preferences'
  | 'external-content'
  | 'analytics'
  | 'demographics'
  | 'session-replay'
  | 'social-media'
  | 'marketing'
  | 'security'

/** How long data of a purpose is kept (R08). */
export interface Retention {
  readonly $comment?: string
  readonly period?: Duration
  /** The event from which the period is counted. */
  readonly from?: Text
  /** How the period is determined, if no number can be given. */
  readonly criteria?: Text
}

/** Whether the data is required, and the consequences of not providing it (R12). */
export interface Provision {
  readonly $comment?: string
  readonly requirement: 'statutory' | 'contractual' | 'voluntary'
  readonly consequence?: Text
}

/** One kind of data, where it differs from the rest of its purpose. */
export interface DataCategory {
  readonly $comment?: string
  readonly title: Text
  /** Default: the basis of the purpose. */
  readonly basis?: LegalBasis
  /** The interest in words, where this basis is `legitimate-interests`. */
  readonly legitimateInterest?: Text
  /** The ground in GDPR 9(2), GDPR 10 or national law for special categories of data or identity numbers. */
  readonly specialGround?: Text
  readonly retention?: Retention
  readonly source?: Text
  readonly provision?: Provision
}

/** A purpose, fully declared. */
export interface PurposeDetails {
  readonly $comment?: string
  readonly id: string
  /** Default: that of the well-known purpose, otherwise `consent`. */
  readonly legalBasis?: LegalBasis
  readonly title?: Text
  readonly description?: Text
  /** As text, for `legitimate-interests` (R04). */
  readonly legitimateInterest?: Text
  /** Why storage on the device needs no consent (ePrivacy 5(3), R32). */
  readonly necessity?: Text
  readonly dataCategories?: readonly (Text | DataCategory)[]
  /** Whose data it is, such as customers or passers-by. */
  readonly dataSubjects?: Text
  readonly sources?: Text
  readonly retention?: Retention
  /** Ids of `recipients`. */
  readonly recipients?: readonly string[]
  readonly profiling?: Text
  /** How to withdraw consent, if not with a switch in the settings. Default: through `rights.contact` (R10). */
  readonly withdrawal?: Text
  /** Default: `rights.provision` (R12). */
  readonly provision?: Provision
}
