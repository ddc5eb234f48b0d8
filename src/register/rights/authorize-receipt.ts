import { sha256 } from '../../declaration/digest.js'
import { RegisterProblem } from '../http/problem.js'
import type { RegisterStore } from '../stores/store.js'

/** A value that no hash can have: compared with when there is no such consent. */
const NOBODY = '0'.repeat(64)

/** What a record takes as a consent's id. */
const RANDOM_ID = /^[A-Za-z0-9_-]{16,64}$/

export interface ReceiptHolderNeeds {
  /** Those that the register serves. */
  readonly sites: Pick<ReadonlySet<string>, 'has'>
  readonly store: Pick<RegisterStore, 'secretHashesAt'>
}

/**
 * The site whose consent this is, for who holds its receipt secret.
 *
 * @throws {RegisterProblem} `not-found` for a wrong id and a wrong secret alike, after the same work (R80).
 */
export async function authorizeReceipt(
  consentId: string,
  authorization: string | null,
  { sites, store }: ReceiptHolderNeeds,
): Promise<string> {
  const [, secret = ''] = /^Receipt ([\x21-\x7e]{1,256})$/i.exec(authorization ?? '') ?? []
  const offered = await sha256(secret)
  let site: string | null = null
  // A driver may end a text at its first zero byte, and PostgreSQL takes none: an invalid id is looked up as one that cannot exist.
  const hashes = await store.secretHashesAt(null, RANDOM_ID.test(consentId) ? consentId : NOBODY)
  // As much is compared where there is no such consent as where there is one.
  const candidates = hashes.size > 0 ? [...hashes] : [['', NOBODY] as const]
  for (const [candidate, hash] of candidates)
    if (areEqual(offered, hash) && secret && sites.has(candidate)) site = candidate
  if (site === null) throw new RegisterProblem('not-found')
  return site
}

/** Takes as long for a near miss as for a far one. */
function areEqual(one: string, other: string): boolean {
  let difference = one.length ^ other.length
  for (let i = 0; i < one.length; i++) difference |= one.charCodeAt(i) ^ other.charCodeAt(i)
  return difference === 0
}
