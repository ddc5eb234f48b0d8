import { sha256 } from '../declaration/digest.js'
import type { StoredEntry, RegisterStore } from './stores/store.js'
import type { PersonalVault } from './personal.js'
import { RegisterProblem } from './problem.js'
import type { ServerPart } from './seal.js'
import { describeConsent } from './consent-json-ld.js'
import type { DisclosedEntry } from './consent-json-ld.js'

/** Where nobody's hash can be: what is compared with when there is no such consent. */
const NOBODY = '0'.repeat(64)

interface Needs {
  readonly sites: readonly string[]
  readonly store: RegisterStore
  readonly vault: PersonalVault
}

/**
 * All that the register holds of one consent, for who holds its receipt secret (R79, R80).
 *
 * @throws {RegisterProblem} `not-found` for a wrong id and a wrong secret alike, after the same work.
 */
export async function discloseConsent(consentId: string, authorization: string | null, needs: Needs): Promise<object> {
  const [, secret = ''] = /^Receipt ([\x21-\x7e]{1,256})$/i.exec(authorization ?? '') ?? []
  const offered = await sha256(secret)
  let site: string | null = null
  for (const candidate of needs.sites) {
    const hash = await needs.store.secretHash(candidate, consentId)
    if (areEqual(offered, hash ?? NOBODY) && secret) site = candidate
  }
  if (site === null) throw new RegisterProblem('not-found')
  const entries = await needs.store.entriesOfConsent(site, consentId)
  const disclosed = await Promise.all(entries.map((entry) => discloseEntry(entry, needs)))
  return describeConsent(disclosed, needs.store)
}

/** An entry with everything in it, the visitor's address in the clear. */
export async function discloseEntry(
  { entry, record, server, personal, keyId, receipt }: StoredEntry,
  { vault }: Pick<Needs, 'vault'>,
): Promise<DisclosedEntry> {
  const { ip, recordedAt, flags } = JSON.parse(server) as ServerPart
  return {
    entry,
    recordedAt,
    flags,
    ip: { mode: ip, address: await vault.reveal({ ip, personal, keyId }) },
    record: JSON.parse(record) as DisclosedEntry['record'],
    receipt,
  }
}

/** Takes as long for a near miss as for a far one. */
function areEqual(one: string, other: string): boolean {
  let difference = one.length ^ other.length
  for (let i = 0; i < one.length; i++) difference |= one.charCodeAt(i) ^ other.charCodeAt(i)
  return difference === 0
}
