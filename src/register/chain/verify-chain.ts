import { sha256 as sha256Text } from '../../declaration/digest.js'
import { type Primitives, webPrimitives } from '../crypto/primitives.js'
import { MissingContent } from './missing-content.js'
import type { Digest } from '../../record/record.js'
import { DueContent } from './due-content.js'
import { type EntryContent, readEntryContent } from './entry-content.js'
import { areEqual } from './merkle-proof.js'
import { chainHash, commitmentOf, type ServerPart } from './seal.js'
import type { ChainHead, StoredEntry } from './stored-entry.js'
import { toHex } from '../../declaration/hex.js'

/** One way in which an entry differs from what was recorded. */
export interface ChainProblem {
  readonly entry: number
  /** `content`: it is missing or was modified, without an event that accounts for it. */
  readonly problem:
    | 'gap'
    | 'commitment'
    | 'hash'
    | 'columns'
    | 'content'
    | 'head'
    /** Retention took its content away before its time. */
    | 'due'
}

export interface ChainReport {
  /** The number of entries that were read. */
  readonly entries: number
  /** The recomputed hash of the last entry, hexadecimal. */
  readonly hash: string
  /** Empty if every entry is as it was recorded. */
  readonly problems: readonly ChainProblem[]
}

/** Where a chain is read from: a store, or an export file. */
export interface ChainSource {
  head(site: string): Promise<ChainHead>
  /** Reads at most `limit` entries after number `after`, in order. */
  entries(site: string, page: { readonly after: number; readonly limit: number }): Promise<readonly StoredEntry[]>
  /** A declaration that entries name. Without it the periods that retention names are believed. */
  document?(digest: Digest): Promise<{ readonly text: string } | null>
}

export interface ChainNeeds extends Pick<Primitives, 'sha256'> {
  /** Called with each entry, in order, and the recomputed hash of the chain at that entry. */
  readonly onEntry?: (entry: StoredEntry, hash: Uint8Array) => Promise<void>
}

/** Bounds memory; a page of entries is a few megabytes. */
const PAGE = 1_000

/**
 * Recomputes a site's chain from its entries, including their salts, and lists every entry that does not fit. It cannot detect
 * an operator who rewrites and re-signs the whole chain: compare with a checkpoint stored elsewhere for that.
 *
 * @example
 * import { openSqliteStore } from 'evaste/register'
 *
 * const store = await openSqliteStore({ file: 'evaste-data/register.sqlite', keysFile: 'evaste-data/keys.sqlite' })
 * const { problems } = await verifyChain(store, 'corner-bakery')
 * console.log(problems)
 */
export async function verifyChain(
  source: ChainSource,
  site: string,
  { sha256, onEntry }: ChainNeeds = webPrimitives,
): Promise<ChainReport> {
  const problems: ChainProblem[] = []
  const missing = new MissingContent()
  const due = new DueContent(source.document ? async (digest) => (await source.document?.(digest))?.text ?? null : null)
  let hash: Uint8Array = new Uint8Array(32)
  let [count, last] = [0, 0]
  // Read before the entries, because entries that are appended meanwhile lie beyond it.
  const head = await source.head(site)
  for await (const entry of readEntries(source, site)) {
    count += 1
    const isNext = entry.entry === last + 1
    if (!isNext) problems.push({ entry: Math.min(entry.entry, last + 1), problem: 'gap' })
    if (entry.site !== site) problems.push({ entry: entry.entry, problem: 'columns' }) // an export may say anything
    // After a gap, continues from the hash that the entry claims, so that one missing entry is one problem.
    const own = isNext ? await chainHash(hash, entry.commitment, sha256) : entry.hash
    for (const problem of await examine(entry, { hash: own, missing, sha256 }))
      problems.push({ entry: entry.entry, problem })
    for (const number of await findUndue(entry, due)) problems.push({ entry: number, problem: 'due' })
    if (entry.entry > last) [last, hash] = [entry.entry, entry.hash]
    if (entry.entry === head.entry && !areEqual(own, head.hash)) problems.push({ entry: head.entry, problem: 'head' })
    await onEntry?.(entry, own)
  }
  // Read again: an entry beyond it was inserted rather than appended.
  if (last < head.entry || last > (await source.head(site)).entry) problems.push({ entry: head.entry, problem: 'head' })
  for (const entry of missing.unexplained) problems.push({ entry, problem: 'content' })
  return { entries: count, hash: toHex(hash), problems }
}

async function* readEntries(source: ChainSource, site: string): AsyncGenerator<StoredEntry> {
  let after = 0
  for (;;) {
    const page = await source.entries(site, { after, limit: PAGE })
    yield* page
    const last = page.at(-1)
    if (!last) return
    after = last.entry
  }
}

/** What cannot be read is a problem of its own. */
async function findUndue(stored: StoredEntry, due: DueContent): Promise<readonly number[]> {
  try {
    const content = readEntryContent(stored)
    await due.add(stored.entry, stored.recordedAt, declarationOf(content))
    if (content.kind === 'event') return await due.findUndue(stored.entry, content.event)
    return []
  } catch {
    return []
  }
}

function declarationOf(content: EntryContent): Digest | undefined {
  if (content.kind === 'decision') return content.record.declaration.digest
  if (content.kind === 'erased') return content.remains?.declaration.digest
  return undefined
}

interface Found extends Pick<Primitives, 'sha256'> {
  /** The recomputed hash of the chain so far. */
  readonly hash: Uint8Array
  readonly missing: MissingContent
}

/** What is wrong with a single entry, regardless of the others. */
async function examine(entry: StoredEntry, { hash, missing, sha256 }: Found): Promise<ChainProblem['problem'][]> {
  // Erased: without its salt, the content cannot be verified.
  const commitment = entry.salt ? await commitmentOf({ ...entry, salt: entry.salt }, sha256) : entry.commitment
  return [
    ...(areEqual(commitment, entry.commitment) ? [] : (['commitment'] as const)),
    ...(areEqual(hash, entry.hash) ? [] : (['hash'] as const)),
    ...((await contentAgrees(entry, missing).catch(() => false)) ? [] : (['columns'] as const)), // not even parsable
  ]
}

/**
 * The indexed columns repeat what the commitment covers and must match it. The commitment of an erased record can no
 * longer be verified; then the erasure event vouches for what remains.
 */
async function contentAgrees(entry: StoredEntry, missing: MissingContent): Promise<boolean> {
  const content = readEntryContent(entry)
  if (content.kind === 'blank' || content.kind === 'erased') {
    const { record, server, personal, decisionId, consentId } = entry
    missing.add(
      entry.entry,
      record === '' ? null : { record: await sha256Text(record), server: await sha256Text(server) },
    )
    const isBare = personal === null && consentId === '' && decisionId === `blank:${entry.entry}`
    return isBare && serverAgrees(entry)
  }
  if (content.kind === 'event') missing.explain(content.event)
  const { site, consentId = '' } = content.kind === 'event' ? content.event : content.record
  const id = content.kind === 'event' ? content.event.eventId : content.record.decisionId
  return serverAgrees(entry) && id === entry.decisionId && consentId === entry.consentId && site === entry.site
}

/** If nothing remains of a record, its server part must be gone as well. */
function serverAgrees(entry: StoredEntry): boolean {
  if (entry.server === '') return entry.record === ''
  const { site, entry: number, recordedAt } = JSON.parse(entry.server) as ServerPart
  return site === entry.site && number === entry.entry && recordedAt === entry.recordedAt
}
