import { canonical } from '../../declaration/canonical.js'
import type { Digest } from '../../record/record.js'
import type { Sealing } from './append-batch.js'
import type { Issuer } from './issuer.js'
import { chainHash, commitmentOf, serverText } from '../chain/seal.js'
import type { AppendTransaction } from '../stores/store.js'
import type { RegisterEvent } from '../chain/entry-content.js'
import { toHex } from '../../declaration/hex.js'
import type { StoredEntry } from '../chain/stored-entry.js'

/** The claims of an event's receipt. No issuer if the register itself acts, as in retention. */
export interface EventClaims
  extends
    Partial<Issuer>,
    Pick<RegisterEvent, 'event' | 'eventId' | 'site' | 'consentId' | 'request' | 'outcome' | 'reason'> {
  readonly entry: number
  readonly recordedAt: string
  /** `hash(n)` of the site's chain. */
  readonly entryHash: Digest
}

export interface EventToAppend {
  readonly event: RegisterEvent
  readonly recordedAt: string
  /** Absent if no visitor keeps the receipt. */
  readonly issuer?: Issuer
}

/**
 * Appends an event as the next entry of its site; it is sealed, chained and signed like any other. The site's head is
 * locked meanwhile.
 */
export async function appendEvent(
  transaction: AppendTransaction,
  { event, recordedAt, issuer }: EventToAppend,
  { sign, sha256 }: Sealing,
): Promise<StoredEntry> {
  const { site, eventId, consentId = '' } = event
  const head = await transaction.head(site)
  const entry = head.entry + 1
  const sealed = {
    salt: crypto.getRandomValues(new Uint8Array(16)),
    record: canonical(event),
    server: serverText({ site, entry, recordedAt, ip: 'none', flags: [] }),
    personal: null,
  }
  const commitment = await commitmentOf(sealed, sha256)
  const hash = await chainHash(head.hash, commitment, sha256)
  const receipt = await sign('evaste-event', claimsOf(event, issuer, { entry, recordedAt, entryHash: toHex(hash) }))
  const named = { site, entry, decisionId: eventId, consentId, recordedAt, keyId: null }
  const appended = { ...sealed, ...named, commitment, hash, receipt }
  await transaction.insert(site, [{ ...appended, receiptSecretHash: null, facets: null }])
  return appended
}

const claimsOf = (
  { event, eventId, site, consentId, request, outcome, reason }: RegisterEvent,
  issuer: Issuer | undefined,
  at: Pick<EventClaims, 'entry' | 'recordedAt' | 'entryHash'>,
): EventClaims => ({
  ...issuer,
  site,
  event,
  eventId,
  ...(consentId !== undefined && { consentId }),
  ...(request !== undefined && { request }),
  ...(outcome !== undefined && { outcome }),
  ...(reason !== undefined && { reason }),
  ...at,
})
