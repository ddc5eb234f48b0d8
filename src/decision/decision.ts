/** The status of one purpose or service for one visitor. Never a boolean. */
export type ConsentStatus = (typeof CONSENT_STATUSES)[number]

/** Every consent status there is. */
export const CONSENT_STATUSES = ['requested', 'given', 'refused', 'withdrawn', 'expired'] as const

/** Where the visitor acted. */
export type DecisionSource = 'banner' | 'settings' | 'embed' | 'api' | 'import'

/** What a visitor chose, at one moment, for one declaration. */
export interface Decision {
  /** New for each decision; the key of its entry in the register. */
  readonly decisionId: string
  /** The same for all decisions of one visitor on one device; created with the first decision (R72). */
  readonly consentId: string
  readonly site: string
  /** Every purpose that was offered: a refusal is never an omission (R68). */
  readonly choices: Readonly<Record<string, ConsentStatus>>
  /** Every service of those purposes. */
  readonly services: Readonly<Record<string, ConsentStatus>>
  readonly source: DecisionSource
  /** Whether the browser vouches that a person acted, not a script. */
  readonly trusted: boolean
  /** The consent tool in which the visitor chose; only with the source `import`, and not restored on later pages. */
  readonly importedFrom?: string
  /** The visitor's clock, ISO 8601 UTC; with the source `import`, when the visitor chose in the other tool. */
  readonly decidedAt: string
  /** The language in which consent was asked. */
  readonly language: string
  /** Whether Global Privacy Control was on (R106). */
  readonly gpc: boolean
}
