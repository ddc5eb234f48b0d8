import type { Duration, Text } from './declaration-file.js'

/** The Art. 6(1) basis of a purpose; exactly one each (R03). */
export type LegalBasis =
  'consent' | 'contract' | 'legal-obligation' | 'vital-interests' | 'public-task' | 'legitimate-interests'

/** Purposes that bring their own title, description, basis and DPV terms. */
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
  /** The event the period is counted from. */
  readonly from?: Text
  /** How the period is worked out, where no number can be given. */
  readonly criteria?: Text
}

/** Whether giving the data is a requirement, and what follows from not giving it (R12). */
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
  /** The ground in GDPR 9(2), GDPR 10 or national law for special categories of data or identity numbers. */
  readonly specialGround?: Text
  readonly retention?: Retention
  readonly source?: Text
  readonly provision?: Provision
}

/** A purpose as written in full. */
export interface PurposeDetails {
  readonly $comment?: string
  readonly id: string
  /** Default: the well-known purpose's own, else `consent`. */
  readonly legalBasis?: LegalBasis
  readonly title?: Text
  readonly description?: Text
  /** In words, for `legitimate-interests` (R04). */
  readonly legitimateInterest?: Text
  /** Why the device needs no consent for it (ePrivacy 5(3), R32). */
  readonly necessity?: Text
  readonly dataCategories?: readonly (Text | DataCategory)[]
  readonly sources?: Text
  readonly retention?: Retention
  /** Ids of `recipients`. */
  readonly recipients?: readonly string[]
  readonly profiling?: Text
  /** How consent is withdrawn, where no switch in the settings does it. Default: by `rights.contact` (R10). */
  readonly withdrawal?: Text
  /** Default: `rights.provision` (R12). */
  readonly provision?: Provision
}
