import { type FindTerms, computeDueDates } from '../retention/compute-due-dates.js'
import { termsChangedBy } from '../retention/terms-of-event.js'
import type { ConsentTerms } from '../stores/queries/rights-queries.js'
import type { AppendTransaction } from '../stores/store.js'
import { accountFor, redactionsOf } from './erase-content.js'
import { erasedDigest } from '../chain/erased-decision.js'
import type { Primitives } from '../crypto/primitives.js'
import type { RegisterEvent } from '../chain/entry-content.js'
import { moveCounts } from '../statistics/restricted-counts.js'
import type { StoredEntry } from '../chain/stored-entry.js'

type Sha256 = Primitives['sha256']

/** The consent that an event concerns; its site is locked. */
export interface Affected {
  readonly transaction: AppendTransaction
  readonly site: string
  readonly consentId: string
  /** All entries of the consent; at least one. */
  readonly entries: readonly StoredEntry[]
  readonly terms: ConsentTerms
  readonly recordedAt: string
  readonly findTerms: FindTerms
  readonly particulars: EventDetails
}

/** What an event states besides its kind, id, site and consent. */
export type EventDetails = Omit<RegisterEvent, 'event' | 'eventId' | 'site' | 'consentId'>

/**
 * Applies an event to its consent, before the event is appended. Access, portability and rectification change nothing.
 *
 * @returns what the event must state about the change.
 */
export async function applyEffect(
  event: RegisterEvent['event'],
  affected: Affected,
  sha256: Sha256,
): Promise<EventDetails> {
  if (event === 'erasure') return erase(affected, sha256)
  const changes = termsChangedBy({ event, ...affected.particulars }, affected.recordedAt)
  if (changes) await changeTerms(affected, changes)
  return affected.particulars
}

/** Events that remove addresses. The keys are destroyed once everything else is certain. */
export const destroysKeys: ReadonlySet<RegisterEvent['event']> = new Set(['objection', 'erasure'])

async function changeTerms(affected: Affected, changes: Partial<ConsentTerms>): Promise<void> {
  const { transaction, site, consentId, entries, findTerms } = affected
  const terms = { ...affected.terms, ...changes }
  await transaction.saveTerms(site, consentId, terms)
  await transaction.saveDues(site, await computeDueDates(entries, terms, findTerms))
  await moveCounts(affected, terms)
}

async function erase(affected: Affected, sha256: Sha256): Promise<EventDetails> {
  const { transaction, site, consentId, entries, findTerms } = affected
  const free = { restrictedAt: null, keepUntil: null } // no later event could lift or start anything
  await moveCounts(affected, free) // what remains identifies no one
  await transaction.saveDues(site, await computeDueDates(entries, free, findTerms))
  const redactions = redactionsOf(entries)
  await transaction.blank(site, redactions)
  const digests = await Promise.all(entries.map(({ decisionId }) => erasedDigest(site, decisionId, sha256)))
  await transaction.saveErasedDecisions(site, digests)
  await transaction.forgetConsents(site, [consentId])
  return accountFor(redactions, entries)
}
