import type { Sealing } from '../append/append-batch.js'
import type { TakeTurn } from '../append/turns.js'
import { addDuration } from '../../declaration/duration.js'
import { RegisterProblem } from '../http/problem.js'
import type { OpenTerms } from '../retention/find-terms.js'
import type { FindTerms } from '../retention/compute-due-dates.js'
import type { StoredRequest } from '../stores/queries/rights-queries.js'
import type { RegisterStore } from '../stores/store.js'
import { appendEvent } from '../append/append-event.js'
import { type Affected, applyEffect, destroysKeys, type EventDetails } from './effects.js'
import { findIssuer } from './find-issuer.js'
import type { LedgerEntry, LedgerLine, RightsLedger } from './ledger.js'
import { notificationsOf, type Notifier } from './notifications.js'
import { isRequestKind, type RegisterEvent } from '../chain/entry-content.js'
import { toHex } from '../../declaration/hex.js'
import type { StoredEntry } from '../chain/stored-entry.js'

export interface RightsNeeds {
  readonly store: RegisterStore
  readonly sealing: Sealing
  readonly ledger: RightsLedger
  /** Who is told of visitors' requests. */
  readonly notifiers: readonly Notifier[]
  readonly openTerms: OpenTerms
  /** Whatever the rights write, so that they never take all connections to the database, nor one site the whole turn. */
  readonly takeTurn: TakeTurn
}

/** Something to happen to one consent. */
export interface EventCall {
  readonly event: RegisterEvent['event']
  readonly eventId: string
  readonly site: string
  readonly consentId: string
  /** ISO 8601 UTC. */
  readonly recordedAt: string
  readonly particulars?: EventDetails
  /** Who acts, where it is not the holder of the receipt secret. */
  readonly by?: RegisterEvent['by']
  /** Why the controller does it. It is not in the ledger, which an erasure does not reach. */
  readonly reason?: string
  /** When it was asked for, where that was before it is recorded. Default: `recordedAt`. */
  readonly askedAt?: string
  /** Throws where the consent's entries do not allow it; other writers are held off, so that two at once both count. */
  readonly assertAllowed?: (before: readonly StoredEntry[]) => void
}

/** What was recorded, and the consent's entries as they were before it. */
export interface RecordedEvent {
  readonly own: StoredEntry
  readonly entries: readonly StoredEntry[]
}

/**
 * Records an event about a consent, with all that it changes: one entry, one transaction, one line in the ledger.
 *
 * @throws {RegisterProblem} `not-found` where the site has no such consent, or has it no more; `busy` where too many
 *   events of the site wait.
 */
export const recordEvent = (call: EventCall, needs: RightsNeeds): Promise<RecordedEvent> =>
  needs.takeTurn(call.site, () => record(call, needs))

async function record(call: EventCall, needs: RightsNeeds): Promise<RecordedEvent> {
  const { store, ledger, sealing } = needs
  const { within } = await needs.openTerms(call.site)
  const recorded = await store.append(async (transaction) => {
    const affected = await findAffected(call, within(transaction), transaction)
    const issuer = await findIssuer(transaction, call.site, affected.entries)
    const particulars = await applyEffect(call.event, affected, sealing.sha256)
    const own = await appendEvent(
      transaction,
      { event: eventOf(call, particulars), recordedAt: call.recordedAt, issuer },
      sealing,
    )
    const request = requestOf(call, own)
    if (request) {
      await transaction.saveRequest(request)
      if (call.by === undefined)
        await transaction.saveNotices(call.site, notificationsOf(request, needs.notifiers, call.recordedAt))
    }
    // Now nothing is left to go wrong but the commit, and what the ledger says is done again at the next start.
    await ledger.append(lineOf(call, affected.entries, own))
    if (!ledger.isVolatile) await transaction.countLedgerEvent(call.site, call.eventId)
    if (destroysKeys.has(call.event)) await store.destroyKeys(keyIdsOf(affected.entries))
    return { own, entries: affected.entries }
  })
  if (destroysKeys.has(call.event)) await store.scrub()
  return recorded
}

async function findAffected(
  { site, consentId, recordedAt, assertAllowed, particulars = {} }: EventCall,
  findTerms: FindTerms,
  transaction: Affected['transaction'],
): Promise<Affected> {
  await transaction.head(site) // first: it keeps other writers off
  const entries = await transaction.entriesOfConsent(site, consentId)
  if (entries.length === 0) throw new RegisterProblem('not-found')
  assertAllowed?.(entries)
  const terms = (await transaction.consentTerms(site, [consentId])).get(consentId)
  return {
    ...{ transaction, site, consentId, entries, recordedAt, findTerms, particulars },
    terms: terms ?? { restrictedAt: null, keepUntil: null },
  }
}

/** R82: what tells of an erasure does not lead to whom it was about. */
const eventOf = (
  { event, eventId, site, consentId, by, reason }: EventCall,
  particulars: EventDetails,
): RegisterEvent => ({
  ...{ event, eventId, site },
  ...(event !== 'erasure' && { consentId }),
  ...(by && { by }),
  ...(reason !== undefined && { reason }),
  ...particulars,
})

const lineOf = (
  { event, eventId, site, recordedAt, askedAt = recordedAt, particulars, by }: EventCall,
  about: readonly StoredEntry[],
  own: StoredEntry,
): LedgerLine => ({
  ...{ event, eventId, site, at: askedAt, own: ledgerEntry(own), about: about.map(ledgerEntry) },
  ...(particulars && { particulars }),
  ...(by && { by }),
})

export const ledgerEntry = ({ entry, commitment }: StoredEntry): LedgerEntry => [entry, toHex(commitment)]

export const keyIdsOf = (entries: readonly StoredEntry[]): readonly string[] =>
  entries.flatMap(({ keyId }) => (keyId === null ? [] : [keyId]))

/** GDPR 12(3): one month, and it begins when the visitor asked. */
const ANSWER_PERIOD = 'P1M'
/** What the register has answered by itself; the rest concerns what the controller keeps elsewhere too. */
const ANSWERED_AT_ONCE: ReadonlySet<RegisterEvent['event']> = new Set(['access', 'portability'])

/** The request that an event is; `null`: it is none. */
export function requestOf(call: EventCall, { entry }: StoredEntry): StoredRequest | null {
  const { event, eventId, site, consentId, recordedAt, askedAt = recordedAt, by } = call
  if (!isRequestKind(event)) return null
  const isDone = by === 'controller' || ANSWERED_AT_ONCE.has(event)
  return {
    ...{ site, requestId: eventId, kind: event, entry, receivedAt: askedAt },
    consentId: event === 'erasure' ? '' : consentId,
    dueAt: addDuration(new Date(askedAt), ANSWER_PERIOD).toISOString(),
    state: isDone ? 'done' : 'open',
    handledAt: isDone ? recordedAt : null,
  }
}
