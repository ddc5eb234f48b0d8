import type { Decision } from '../decision/decision.js'
import type { QuestionVisibility } from './visibility.js'

/** A SHA-256 as 64 lower-case hexadecimal digits. */
export type Digest = string

/** A decision and what was displayed, as the page sends it to the register. */
export interface ConsentRecord extends Decision {
  /** The previous `decisionId` of the same consent. */
  readonly previous?: string
  /** SHA-256 of the visitor's receipt secret, which itself never leaves the device. */
  readonly receiptSecretHash: Digest
  /** The page's origin; never a path (R71). */
  readonly origin: string
  readonly declaration: { readonly digest: Digest; readonly version: string }
  readonly notice: { readonly url: string; readonly version: string }
  /** Which interface texts were displayed; together with the declaration they reproduce what the visitor saw (R69). */
  readonly interface: { readonly version: string; readonly language: string; readonly digest: Digest }
  /** How the banner was rendered when it was answered. Absent if it was answered elsewhere, or could not be measured. */
  readonly visibility?: QuestionVisibility
}

/** A record in the register: numbered per site without gaps, with the server's time. */
export interface RegisterEntry {
  /** 1, 2, 3 … per site. */
  readonly entry: number
  /** The server's clock, ISO 8601 UTC (R70). */
  readonly recordedAt: string
  readonly record: ConsentRecord
}

/** The register's answer, which the visitor keeps. */
export interface ConsentReceipt {
  readonly entry: number
  readonly recordedAt: string
  /** Compact JWS, Ed25519. */
  readonly receipt: string
}

/** The claims inside the receipt's JWS. */
export interface ReceiptClaims {
  /** The register's URL. */
  readonly register: string
  readonly site: string
  readonly controller: string
  readonly consentId: string
  readonly decisionId: string
  readonly entry: number
  readonly recordedAt: string
  readonly choices: Decision['choices']
  readonly services: Decision['services']
  readonly declarationDigest: Digest
  /** `hash(n)` of the site's chain. */
  readonly entryHash: Digest
  /** Where to exercise rights. */
  readonly rights: string
}
