import type { Sealing } from '../append/append-batch.js'
import type { TakeTurn } from '../append/turns.js'
import { addDuration } from '../../declaration/duration.js'
import { newId } from '../crypto/new-id.js'
import { RegisterProblem } from '../http/problem.js'
import type { OpenTerms } from '../retention/find-terms.js'
import type { FindTerms } from '../retention/compute-due-dates.js'
import type { StoredRequest } from '../stores/queries/rights-queries.js'
import type { AppendTransaction, RegisterStore } from '../stores/store.js'
import { appendEvent } from '../append/append-event.js'
import { type Affected, applyEffect, destroysKeys, type EventDetails } from './effects.js'
import { findIssuer } from './find-issuer.js'
import type { EventLine, LedgerEntry, RightsLedger } from './ledger.js'
import type { RecordingDestroyer } from '../recordings/destroy-recordings.js'
import { chooseNotification } from './request-digest.js'
import { notificationsOf, type Notifier } from './notifications.js'
import { isRequestKind, type RegisterEvent } from '../chain/entry-content.js'
import { toHex } from '../../declaration/hex.js'
import type { StoredEntry } from '../chain/stored-entry.js'

export interface RightsNeeds {
  readonly store: RegisterStore
  readonly sealing: Sealing
  readonly ledger: RightsLedger
  readonly recordings: RecordingDestroyer
  /** Recipients of notifications about visitors' requests. */
  readonly notifiers: readonly Notifier[]
  readonly openTerms: OpenTerms
  /** Limits the writes of the rights, so that they never occupy all database connections, nor one site all turns. */
  readonly takeTurn: TakeTurn
}

/** An event to be recorded for one consent. */
export interface EventCall {
  readonly event: RegisterEvent['event']
  readonly eventId: string
  readonly site: string
  readonly consentId: string
  /** ISO 8601 UTC. */
  readonly recordedAt: string
  readonly particulars?: EventDetails
  /** Who acts, if not the holder of the receipt secret. */
  readonly by?: RegisterEvent['by']
  /**
   * Why the controller does it. It is not in the ledger, which an erasure does not reach; nor in the entry of an erasure,
   * which stays for good: an entry of its own has it, whose content is forgotten in its time.
   */
  readonly reason?: string
  /** When it was requested, if earlier than it is recorded. Default: `recordedAt`. */
  readonly askedAt?: string
  /**
   * Throws if the consent's entries do not permit the event. The site is locked, so that of two simultaneous events the
   * second sees the first.
   */
  readonly assertAllowed?: (before: readonly StoredEntry[]) => void
}

/** The recorded event, and the consent's entries before it. */
export interface RecordedEvent {
  readonly own: StoredEntry
  readonly entries: readonly StoredEntry[]
}

/**
 * Records an event about a consent, with everything that it changes: one entry, one transaction, one ledger line.
 *
 * @throws {RegisterProblem} `not-found` if the site has no such consent (any more); `busy` if too many events of the
 *   site are waiting.
 */
export const recordEvent = (call: EventCall, needs: RightsNeeds): Promise<RecordedEvent> =>
  needs.takeTurn(call.site, () => record(call, needs))

async function record(call: EventCall, needs: RightsNeeds): Promise<RecordedEvent> {
  const { store, ledger, sealing } = needs
  const { within } = await needs.openTerms(call.site)
  const recorded = await store.append(async (transaction) => {
    const affected = await findAffected(call, within(transaction), transaction)
    const issuer = await findIssuer(transaction, call.site, affected.entries)
    const changes = await applyEffect(call.event, affected, sealing.sha256)
    const particulars = { ...changes, ...(await destroyRecordings(call, needs, transaction)) }
    const own = await appendEvent(
      transaction,
      { event: eventOf(call, particulars), recordedAt: call.recordedAt, issuer },
      sealing,
    )
    if (call.event === 'erasure' && call.reason !== undefined)
      await appendEvent(transaction, { event: reasonOf(call), recordedAt: call.recordedAt, issuer }, sealing)
    await saveRequest(call, own, needs, transaction)
    // Only the commit can still fail, and the next start applies the ledger again.
    await ledger.append(lineOf(call, affected.entries, own))
    if (!ledger.isVolatile) await transaction.countLedgerEvent(call.site, call.eventId)
    if (destroysKeys.has(call.event)) await store.destroyKeys(keyIdsOf(affected.entries))
    return { own, entries: affected.entries }
  })
  if (destroysKeys.has(call.event)) await store.scrub()
  await needs.recordings.sweepDestroyed()
  return recorded
}

/** Nothing that was recorded of a person may outlive what allowed it; the event says that it was destroyed. */
async function destroyRecordings(
  { event, site, consentId, recordedAt: at }: EventCall,
  { recordings }: RightsNeeds,
  transaction: AppendTransaction,
): Promise<Pick<RegisterEvent, 'recordings'>> {
  if (!destroysKeys.has(event)) return {}
  const count = (await recordings.ofConsents(transaction, site, { consentIds: [consentId], at })).get(consentId)
  return count === undefined ? {} : { recordings: count }
}

/** Saves the request that an event represents, with its notifications unless the controller itself acts. */
async function saveRequest(
  call: EventCall,
  own: StoredEntry,
  { notifiers }: RightsNeeds,
  transaction: AppendTransaction,
): Promise<void> {
  const request = requestOf(call, own)
  if (!request) return
  await transaction.saveRequest(request)
  if (call.by !== undefined || notifiers.length === 0) return
  const chosen = await chooseNotification(request, call.recordedAt, transaction)
  await transaction.saveNotices(call.site, notificationsOf(request, notifiers, chosen))
}

async function findAffected(
  { site, consentId, recordedAt, assertAllowed, particulars = {} }: EventCall,
  findTerms: FindTerms,
  transaction: Affected['transaction'],
): Promise<Affected> {
  await transaction.head(site) // first, because it locks the site
  const entries = await transaction.entriesOfConsent(site, consentId)
  if (entries.length === 0) throw new RegisterProblem('not-found')
  assertAllowed?.(entries)
  const terms = (await transaction.consentTerms(site, [consentId])).get(consentId)
  return {
    transaction,
    site,
    consentId,
    entries,
    recordedAt,
    findTerms,
    particulars,
    terms: terms ?? { restrictedAt: null, keepUntil: null },
  }
}

/** R82: the trace of an erasure must not lead to the person. */
const eventOf = (
  { event, eventId, site, consentId, by, reason }: EventCall,
  particulars: EventDetails,
): RegisterEvent => ({
  event,
  eventId,
  site,
  ...(event !== 'erasure' && { consentId }),
  ...(by && { by }),
  ...(reason !== undefined && event !== 'erasure' && { reason }),
  ...particulars,
})

/** What an erasure that a person asked for by letter was done for. */
const reasonOf = ({ site, eventId, by, reason }: EventCall): RegisterEvent => ({
  event: 'handled',
  eventId: newId(),
  site,
  request: eventId,
  outcome: 'done',
  ...(by && { by }),
  ...(reason !== undefined && { reason }),
})

const lineOf = (
  { event, eventId, site, recordedAt, askedAt = recordedAt, particulars, by }: EventCall,
  about: readonly StoredEntry[],
  own: StoredEntry,
): EventLine => ({
  event,
  eventId,
  site,
  at: askedAt,
  own: ledgerEntry(own),
  about: about.map(ledgerEntry),
  ...(particulars && { particulars }),
  ...(by && { by }),
})

export const ledgerEntry = ({ entry, commitment }: StoredEntry): LedgerEntry => [entry, toHex(commitment)]

export const keyIdsOf = (entries: readonly StoredEntry[]): readonly string[] =>
  entries.flatMap(({ keyId }) => (keyId === null ? [] : [keyId]))

/** GDPR 12(3): one month, starting when the visitor asked. */
export const ANSWER_PERIOD = 'P1M'
/**
 * Requests that the register answers completely by itself; the others also concern data that the controller keeps
 * elsewhere.
 */
const ANSWERED_AT_ONCE: ReadonlySet<RegisterEvent['event']> = new Set(['access', 'portability'])

/** The request that an event represents; `null` if it is none. */
export function requestOf(call: EventCall, { entry }: StoredEntry): StoredRequest | null {
  const { event, eventId, site, consentId, recordedAt, askedAt = recordedAt, by } = call
  if (!isRequestKind(event)) return null
  const isDone = by === 'controller' || ANSWERED_AT_ONCE.has(event)
  return {
    site,
    requestId: eventId,
    kind: event,
    entry,
    receivedAt: askedAt,
    consentId: event === 'erasure' ? '' : consentId,
    dueAt: addDuration(new Date(askedAt), ANSWER_PERIOD).toISOString(),
    state: isDone ? 'done' : 'open',
    handledAt: isDone ? recordedAt : null,
  }
}
