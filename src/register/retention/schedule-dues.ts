import { canonical } from '../../declaration/canonical.js'
import { readEntryContent } from '../chain/entry-content.js'
import type { AppendTransaction, ConsentTerms, Due, RegisterStore } from '../stores/store.js'
import type { RetentionNeeds } from './retention.js'
import { answerDue, type FindTerms, computeDueDates, computeRemainingDueDates } from './compute-due-dates.js'
import type { StoredEntry } from '../chain/stored-entry.js'

const FREE: ConsentTerms = { restrictedAt: null, keepUntil: null }

/**
 * Computes the due dates of a site's next entries, so that appending does not have to. Starts over from the first entry
 * when the site adopts other terms for older entries.
 *
 * @returns the number of entries that were processed; 0 if none are left.
 */
export async function scheduleDues(site: string, rows: number, { store, openTerms }: RetentionNeeds): Promise<number> {
  const { adopted, within } = await openTerms(site)
  const terms = canonical(adopted)
  return store.append(async (transaction) => {
    await transaction.head(site) // a restriction that was added meanwhile would be overwritten
    const cursor = await transaction.retentionCursor(site)
    const after = cursor?.terms === terms ? cursor.through : 0
    const entries = await transaction.entries(site, { after, limit: rows })
    const last = entries.at(-1)
    if (!last) return 0
    await saveDuesOf(entries, site, transaction, within(transaction))
    await transaction.saveRetentionCursor(site, { through: last.entry, terms })
    return entries.length
  })
}

async function saveDuesOf(
  entries: readonly StoredEntry[],
  site: string,
  transaction: AppendTransaction,
  findTerms: FindTerms,
): Promise<void> {
  const { dues, newDues } = await findDues(entries, site, transaction, findTerms)
  await transaction.saveDues(site, dues)
  await transaction.saveNewDues(site, newDues)
}

interface FoundDues {
  readonly dues: readonly Due[]
  /** Of what an erasure left. It has computed their due dates already, and knew what followed. */
  readonly newDues: readonly Due[]
}

/** Computes when entries are due, and the other entries of their consents, which a later decision has changed. */
export async function findDues(
  entries: readonly StoredEntry[],
  site: string,
  store: Pick<RegisterStore, 'consentTerms' | 'entriesOfConsent'>,
  findTerms: FindTerms,
): Promise<FoundDues> {
  const alone: StoredEntry[] = []
  const remains: StoredEntry[] = []
  const answers: Due[] = []
  const followed = new Set<string>()
  for (const stored of entries) {
    const content = readEntryContent(stored)
    if (content.kind === 'erased') remains.push(stored)
    else if (content.kind === 'event' && content.event.event === 'handled' && stored.consentId === '')
      answers.push(answerDue(stored))
    else if (content.kind === 'decision' && content.record.previous === undefined) alone.push(stored)
    else if (stored.consentId !== '') followed.add(stored.consentId)
  }
  const consentIds = [...new Set([...alone.map(({ consentId }) => consentId), ...followed])]
  const terms = await store.consentTerms(site, consentIds)
  const dues: (readonly Due[])[] = []
  for (const stored of alone)
    if (!followed.has(stored.consentId))
      dues.push(await computeDueDates([stored], terms.get(stored.consentId) ?? FREE, findTerms))
  for (const consentId of followed) {
    const own = await store.entriesOfConsent(site, consentId)
    dues.push(await computeDueDates(own, terms.get(consentId) ?? FREE, findTerms))
  }
  const remaining = await Promise.all(remains.map((stored) => computeRemainingDueDates(stored, findTerms)))
  return { dues: dues.flat(), newDues: [...remaining.flat(), ...answers] }
}
