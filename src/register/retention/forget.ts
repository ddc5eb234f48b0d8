import { newId } from '../crypto/new-id.js'
import { appendEvent } from '../append/append-event.js'
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
 * remain, so that the chain still verifies and shows that nothing else is missing.
 *
 * @returns the number of deleted contents; 0 if nothing more is due.
 */
export async function forgetContents({ site, at }: Overdue, rows: number, needs: RetentionNeeds): Promise<number> {
  const { within } = await needs.openTerms(site)
  return needs.store.append(async (transaction) => {
    await transaction.head(site)
    const dues = await transaction.due(site, 'content', { at, limit: rows })
    if (dues.length === 0) return 0
    const entries = dues.map(({ entry }) => entry).sort((one, other) => one - other)
    const contents = await transaction.entriesNumbered(site, entries)
    const terms = await transaction.consentTerms(site, unique(contents.map(({ consentId }) => consentId)))
    const grounds = await groundsOf(contents, terms, within(transaction))
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
