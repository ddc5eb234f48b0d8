import { newId } from '../crypto/new-id.js'
import { appendEvent } from '../append/append-event.js'
import { checkDues } from './check-dues.js'
import { groundsOf } from './due-grounds.js'
import { writeRanges } from '../chain/entry-ranges.js'
import type { AppendTransaction } from '../stores/store.js'
import type { RetentionNeeds } from './retention.js'

/** What to delete: the entries of one site that were due by a moment (ISO 8601 UTC). */
export interface Overdue {
  readonly site: string
  readonly at: string
}

/**
 * Deletes the content of entries that are due, and appends an event that names them. Number, time, commitment and hash
 * remain, so that the chain still verifies and shows that nothing else is missing. What the chain does not call due stays.
 *
 * @returns the number of deleted contents; 0 if nothing more is due.
 */
export async function forgetContents(overdue: Overdue, rows: number, needs: RetentionNeeds): Promise<number> {
  let count: number | null = null
  // A batch of which nothing is due has moved its dates, so the next one differs.
  while (count === null) count = await forgetBatch(overdue, rows, needs)
  return count
}

/** @returns `null` if something was called due, and none of it is. */
async function forgetBatch({ site, at }: Overdue, rows: number, needs: RetentionNeeds): Promise<number | null> {
  const { within } = await needs.openTerms(site)
  return needs.store.append(async (transaction) => {
    await transaction.head(site)
    const dues = await transaction.due(site, 'content', { at, limit: rows })
    if (dues.length === 0) return 0
    const findTerms = within(transaction)
    const numbers = dues.map(({ entry }) => entry).sort((one, other) => one - other)
    const called = await transaction.entriesNumbered(site, numbers)
    const consentTerms = await transaction.consentTerms(site, unique(called.map(({ consentId }) => consentId)))
    const checked = await checkDues(site, { entries: called, at, consentTerms }, { transaction, findTerms })
    await transaction.dropDues(site, 'content', numbers)
    await transaction.saveDues(site, checked.undue)
    const entries = checked.entries.map(({ entry }) => entry)
    if (entries.length === 0) return null
    const grounds = await groundsOf(checked.entries, consentTerms, findTerms)
    const consentIds = await destroyKeysOf(site, entries, transaction, needs)
    await transaction.blank(
      site,
      entries.map((entry) => ({ entry, record: '' })),
    )
    await transaction.dropDues(site, 'content', entries)
    await transaction.dropDues(site, 'address', entries)
    await transaction.forgetConsents(site, consentIds)
    const event = { event: 'retention', eventId: newId(), site, blanked: writeRanges(entries), due: grounds } as const
    await appendEvent(transaction, { event, recordedAt: needs.now().toISOString() }, needs.sealing)
    return entries.length
  })
}

/** Deletes addresses that are due by destroying their keys (R74); entries and commitments do not change. */
export async function forgetAddresses({ site, at }: Overdue, rows: number, needs: RetentionNeeds): Promise<number> {
  return needs.store.append(async (transaction) => {
    const entries = (await transaction.due(site, 'address', { at, limit: rows })).map(({ entry }) => entry)
    if (entries.length === 0) return 0
    await destroyKeysOf(site, entries, transaction, needs)
    await transaction.dropDues(site, 'address', entries)
    return entries.length
  })
}

/** Keys first: if the transaction fails, the entry stays due and its address is already gone. */
async function destroyKeysOf(
  site: string,
  entries: readonly number[],
  transaction: AppendTransaction,
  { store }: RetentionNeeds,
): Promise<readonly string[]> {
  const ids = await transaction.idsOf(site, entries)
  const keyIds = ids.flatMap(({ keyId }) => (keyId === null ? [] : [keyId]))
  if (keyIds.length > 0) await store.destroyKeys(keyIds)
  return unique(ids.map(({ consentId }) => consentId))
}

const unique = (consentIds: readonly string[]): readonly string[] => [...new Set(consentIds)].filter((id) => id !== '')
