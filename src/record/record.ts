import type { Decision } from '../decision/decision.js'

/** A SHA-256 as 64 lower-case hexadecimal digits. */
export type Digest = string

/** A decision and what was shown, as the page sends it to the register. */
export interface ConsentRecord extends Decision {
  /** The `decisionId` before this one of the same consent. */
  readonly previous?: string
  /** SHA-256 of the visitor's receipt secret, which itself never leaves the device. */
  readonly receiptSecretHash: Digest
  /** Scheme, host and port of the page; never a path (R71). */
  readonly origin: string
  readonly declaration: { readonly digest: Digest; readonly version: string }
  readonly notice: { readonly url: string; readonly version: string }
  /** Which of evaste's texts were shown; with the declaration it reproduces what the visitor saw (R69). */
  readonly interface: { readonly version: string; readonly language: string; readonly digest: Digest }
}

/** A record in the register: numbered without gaps per site, at the server's time. */
export interface RegisterEntry {
  /** 1, 2, 3 … per site. */
  readonly entry: number
  /** The server's clock, ISO 8601 UTC (R70). */
  readonly recordedAt: string
  readonly record: ConsentRecord
}

/** What the register answers, and what the visitor keeps. */
export interface ConsentReceipt {
  readonly entry: number
  readonly recordedAt: string
  /** Compact JWS, Ed25519. */
  readonly receipt: string
}

/** The claims inside the receipt's JWS. */
export interface ReceiptClaims {
  /** The register's address. */
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
  /** Where rights are exercised. */
  readonly rights: string
}
