import { answerOf, countAs, countDecisions, negative } from './count-decisions.js'
import { type DocumentReader, findKeptDeclaration } from '../sites/documents.js'
import type { ServerPart } from '../chain/seal.js'
import type { AppendTransaction, ConsentTerms, Counts, EntryFacets } from '../stores/store.js'
import { readEntryContent } from '../chain/entry-content.js'
import type { StoredEntry } from '../chain/stored-entry.js'

/**
 * What entries contributed to the statistics of their site when they were recorded; also what the remains of an erasure
 * contribute.
 */
export async function countsOf(entries: readonly StoredEntry[], reader: DocumentReader): Promise<Counts> {
  const decisions = await Promise.all(entries.map((stored) => countableOf(stored, reader)))
  return countDecisions(decisions.filter((one) => one !== null))
}

/** What an entry is counted as; `null` if it is no decision, or nothing remains of it. */
async function countableOf(stored: StoredEntry, reader: DocumentReader) {
  const content = readEntryContent(stored)
  const record = content.kind === 'decision' ? content.record : content.kind === 'erased' ? content.remains : null
  if (!record) return null
  const { flags } = JSON.parse(stored.server) as ServerPart
  // The declaration may have become known since then.
  const wasUnknown = flags.includes('unknown-declaration')
  const own = wasUnknown ? null : await findKeptDeclaration(reader, record.declaration.digest)
  return { record, recordedAt: stored.recordedAt, countedAs: countAs(record, own) }
}

/** What a stored entry is found by. */
export async function facetsOf(stored: StoredEntry, reader: DocumentReader): Promise<EntryFacets | null> {
  const countable = await countableOf(stored, reader)
  return countable && { version: countable.countedAs.version, answer: answerOf(countable.record) }
}

interface Restrictable {
  readonly transaction: Pick<AppendTransaction, 'count' | 'document'>
  readonly site: string
  /** All entries of the consent that have been recorded so far. */
  readonly entries: readonly StoredEntry[]
  readonly terms: ConsentTerms
}

/** R84: a restriction removes a consent from the statistics; the end of the restriction adds it again. */
export async function moveCounts(
  { transaction, site, entries, terms: before }: Restrictable,
  after: ConsentTerms,
): Promise<void> {
  if (isRestricted(before) === isRestricted(after)) return
  const share = await countsOf(entries, transaction)
  await transaction.count(site, isRestricted(after) ? negative(share) : share)
}

/** The entries or decisions whose consent is not restricted, and that count (R84). */
export async function unrestricted<Item>(
  items: readonly Item[],
  site: string,
  idOf: (item: Item) => string,
  { consentTerms }: Pick<AppendTransaction, 'consentTerms'>,
): Promise<readonly Item[]> {
  const terms = await consentTerms(site, [...new Set(items.map(idOf))])
  return items.filter((item) => !isRestricted(terms.get(idOf(item))))
}

const isRestricted = (terms: ConsentTerms | undefined): boolean => (terms?.restrictedAt ?? null) !== null
