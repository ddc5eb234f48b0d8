import { canonical } from '../../declaration/canonical.js'
import { readEntryContent } from '../chain/entry-content.js'
import type { AppendTransaction, ConsentTerms, Due } from '../stores/store.js'
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
    // A later decision changes when the earlier one is due.
    else if (stored.consentId !== '') followed.add(stored.consentId)
  }
  const consentIds = [...new Set([...alone.map(({ consentId }) => consentId), ...followed])]
  const terms = await transaction.consentTerms(site, consentIds)
  const dues: (readonly Due[])[] = []
  for (const stored of alone)
    if (!followed.has(stored.consentId))
      dues.push(await computeDueDates([stored], terms.get(stored.consentId) ?? FREE, findTerms))
  for (const consentId of followed)
    dues.push(
      await computeDueDates(
        await transaction.entriesOfConsent(site, consentId),
        terms.get(consentId) ?? FREE,
        findTerms,
      ),
    )
  await transaction.saveDues(site, dues.flat())
  // The erasure has already computed their due dates, and knew what followed.
  const remaining = await Promise.all(remains.map((stored) => computeRemainingDueDates(stored, findTerms)))
  await transaction.saveNewDues(site, [...remaining.flat(), ...answers])
}
