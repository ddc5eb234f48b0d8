import { sha256 } from '../../declaration/digest.js'
import { RegisterProblem } from '../http/problem.js'
import type { RegisterStore } from '../stores/store.js'

/** A value that no hash can have; compared with if there is no such consent. */
const NOBODY = '0'.repeat(64)

/** The form of a consent id in a record. */
const RANDOM_ID = /^[A-Za-z0-9_-]{16,64}$/

export interface ReceiptHolderNeeds {
  /** The sites that the register serves. */
  readonly sites: Pick<ReadonlySet<string>, 'has'>
  readonly store: Pick<RegisterStore, 'secretHashesAt'>
}

/**
 * Returns the site of a consent to the holder of its receipt secret.
 *
 * @throws {RegisterProblem} `not-found` both for a wrong id and for a wrong secret, after the same amount of work
 *   (R80).
 */
export async function authorizeReceipt(
  consentId: string,
  authorization: string | null,
  { sites, store }: ReceiptHolderNeeds,
): Promise<string> {
  const [, secret = ''] = /^Receipt ([\x21-\x7e]{1,256})$/i.exec(authorization ?? '') ?? []
  const offered = await sha256(secret)
  let site: string | null = null
  // Some drivers end a text at its first NUL, and PostgreSQL accepts none: an invalid id is replaced by one that cannot
  // exist.
  const hashes = await store.secretHashesAt(null, RANDOM_ID.test(consentId) ? consentId : NOBODY)
  // A missing consent costs as much comparison as an existing one.
  const candidates = hashes.size > 0 ? [...hashes] : [['', NOBODY] as const]
  for (const [candidate, hash] of candidates)
    if (areEqual(offered, hash) && secret && sites.has(candidate)) site = candidate
  if (site === null) throw new RegisterProblem('not-found')
  return site
}

/** Compares in constant time. */
function areEqual(one: string, other: string): boolean {
  let difference = one.length ^ other.length
  for (let i = 0; i < one.length; i++) difference |= one.charCodeAt(i) ^ other.charCodeAt(i)
  return difference === 0
}
