import { readEntryContent } from '../chain/entry-content.js'
import type { StoredEntry } from '../chain/stored-entry.js'
import type { AppendTransaction, ConsentTerms, Due } from '../stores/store.js'
import { computeDueDates, computeRemainingDueDates, type FindTerms } from './compute-due-dates.js'
import { groundOf } from './due-grounds.js'
import { after } from './due.js'
import { termsChangedBy } from './terms-of-event.js'

/** What the chain says about entries that the table of due dates calls due. */
export interface CheckedDues {
  /** Entries that are due, in order; also others of the same consents, whose ground goes with these. */
  readonly entries: readonly StoredEntry[]
  /** Entries that are not, with the dates that the chain states. */
  readonly undue: readonly Due[]
}

/**
 * Checks what is due against the chain. A controller's own period and an event's last decision are about one person, so
 * that no later verification can check them once they are gone: a person who can write the database, but has no key,
 * could have the register remove evidence for them.
 *
 * @param entries that the table calls due by `at` (ISO 8601 UTC), in order.
 * @param consentTerms of their consents, as the database has them.
 */
export async function checkDues(
  site: string,
  { entries, at, consentTerms }: DueEntries,
  { transaction, findTerms }: { readonly transaction: AppendTransaction; readonly findTerms: FindTerms },
): Promise<CheckedDues> {
  const due = new Map<number, StoredEntry>()
  const undue = new Map<number, Due>()
  const doubtful = new Set<string>()
  for (const stored of entries) {
    const { period } = await groundOf(stored, consentTerms.get(stored.consentId), findTerms)
    const hasEnded = period !== undefined && after(new Date(stored.recordedAt), period) <= at
    if (hasEnded) due.set(stored.entry, stored)
    else if (stored.consentId !== '') doubtful.add(stored.consentId)
    else for (const one of await computeRemainingDueDates(stored, findTerms)) undue.set(one.entry, one)
  }
  for (const consentId of doubtful) {
    const own = await transaction.entriesOfConsent(site, consentId)
    const dues = await computeDueDates(own, termsInChain(own), findTerms)
    const byEntry = new Map(dues.filter(({ what }) => what === 'content').map((one) => [one.entry, one]))
    for (const stored of own) {
      const one = byEntry.get(stored.entry)
      if (one === undefined || one.dueAt <= at || !hasDecision(own)) due.set(stored.entry, stored)
      else undue.set(stored.entry, one)
    }
  }
  for (const entry of undue.keys()) due.delete(entry)
  return { entries: [...due.values()].sort((one, other) => one.entry - other.entry), undue: [...undue.values()] }
}

interface DueEntries {
  readonly entries: readonly StoredEntry[]
  readonly at: string
  readonly consentTerms: ReadonlyMap<string, ConsentTerms>
}

/** The events of a consent may be deleted after its decisions, whose dates they share. */
const hasDecision = (own: readonly StoredEntry[]): boolean =>
  own.some((stored) => readEntryContent(stored).kind === 'decision')

/** The terms of a consent as its signed events set them. */
function termsInChain(own: readonly StoredEntry[]): ConsentTerms {
  return own.reduce<ConsentTerms>(
    (terms, stored) => {
      const content = readEntryContent(stored)
      if (content.kind !== 'event') return terms
      return { ...terms, ...termsChangedBy(content.event, stored.recordedAt) }
    },
    { restrictedAt: null, keepUntil: null },
  )
}
