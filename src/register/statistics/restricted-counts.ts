import { countAs, countDecisions, negative } from './count-decisions.js'
import { type DocumentReader, findKeptDeclaration } from '../sites/documents.js'
import type { ServerPart } from '../chain/seal.js'
import type { AppendTransaction, ConsentTerms, Counts } from '../stores/store.js'
import { readEntryContent } from '../chain/entry-content.js'
import type { StoredEntry } from '../chain/stored-entry.js'

/** What entries added to the figures of their site when they were recorded, and what an erasure leaves of them adds. */
export async function countsOf(entries: readonly StoredEntry[], reader: DocumentReader): Promise<Counts> {
  const decisions = await Promise.all(
    entries.map(async (stored) => {
      const content = readEntryContent(stored)
      const record = content.kind === 'decision' ? content.record : content.kind === 'erased' ? content.remains : null
      if (!record) return []
      const { flags } = JSON.parse(stored.server) as ServerPart
      // It may have become known since.
      const wasUnknown = flags.includes('unknown-declaration')
      const own = wasUnknown ? null : await findKeptDeclaration(reader, record.declaration.digest)
      return [{ record, recordedAt: stored.recordedAt, countedAs: countAs(record, own) }]
    }),
  )
  return countDecisions(decisions.flat())
}

interface Restrictable {
  readonly transaction: Pick<AppendTransaction, 'count' | 'document'>
  readonly site: string
  /** All entries of the consent that have been recorded so far. */
  readonly entries: readonly StoredEntry[]
  readonly terms: ConsentTerms
}

/** R84: a restriction takes a consent's share out of the figures; when it ends, the share is in them again. */
export async function moveCounts(
  { transaction, site, entries, terms: before }: Restrictable,
  after: ConsentTerms,
): Promise<void> {
  if (isRestricted(before) === isRestricted(after)) return
  const share = await countsOf(entries, transaction)
  await transaction.count(site, isRestricted(after) ? negative(share) : share)
}

/** Those entries or decisions whose consent is not restricted, and that count (R84). */
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
