import type { ConsentRecord } from '../record/record.js'
import { type Primitives, webPrimitives } from './primitives.js'
import { chainHash, commitmentOf, type ServerPart, toHex } from './seal.js'
import type { RegisterStore, StoredEntry } from './stores/store.js'

/** One thing about an entry that is not as it was recorded. */
export interface ChainProblem {
  readonly entry: number
  readonly problem: 'gap' | 'commitment' | 'hash' | 'columns' | 'head'
}

export interface ChainReport {
  /** How many entries were read. */
  readonly entries: number
  /** The hash that they add up to, in hexadecimal. */
  readonly hash: string
  /** Empty: every entry is as it was recorded. */
  readonly problems: readonly ChainProblem[]
}

/** Bounds memory; a page of entries is a few megabytes. */
const PAGE = 1_000

/**
 * Recomputes a site's chain from its entries, whose salts are needed.
 * An operator who rewrites everything and signs it again is not found out by this: that needs a copy kept outside.
 */
export async function verifyChain(
  store: RegisterStore,
  site: string,
  { sha256 }: Pick<Primitives, 'sha256'> = webPrimitives,
): Promise<ChainReport> {
  const problems: ChainProblem[] = []
  let hash: Uint8Array = new Uint8Array(32)
  let count = 0
  // Read before the entries: those that are appended meanwhile lie beyond it.
  const head = await store.head(site)
  for (let page = await nextPage(store, site, 0); page.length; page = await nextPage(store, site, page.at(-1)?.entry)) {
    for (const entry of page) {
      count += 1
      if (entry.entry !== count) problems.push({ entry: count, problem: 'gap' })
      // Erased: without its salt there is nothing left to test against.
      const commitment = entry.salt ? await commitmentOf({ ...entry, salt: entry.salt }, sha256) : entry.commitment
      if (!areEqual(commitment, entry.commitment)) problems.push({ entry: entry.entry, problem: 'commitment' })
      hash = await chainHash(hash, entry.commitment, sha256)
      if (!areEqual(hash, entry.hash)) problems.push({ entry: entry.entry, problem: 'hash' })
      if (!columnsAgree(entry)) problems.push({ entry: entry.entry, problem: 'columns' })
      if (entry.entry === head.entry && !areEqual(hash, head.hash))
        problems.push({ entry: head.entry, problem: 'head' })
    }
  }
  if (count < head.entry) problems.push({ entry: head.entry, problem: 'head' })
  return { entries: count, hash: toHex(hash), problems }
}

const nextPage = (store: RegisterStore, site: string, after = 0): Promise<readonly StoredEntry[]> =>
  store.entries(site, { after, limit: PAGE })

/** The columns that are searched repeat what the commitment covers, and must not say anything else. */
function columnsAgree(entry: StoredEntry): boolean {
  const { decisionId, consentId, site } = JSON.parse(entry.record) as ConsentRecord
  const server = JSON.parse(entry.server) as ServerPart
  return (
    decisionId === entry.decisionId &&
    consentId === entry.consentId &&
    [site, server.site].every((name) => name === entry.site) &&
    server.entry === entry.entry &&
    server.recordedAt === entry.recordedAt
  )
}

const areEqual = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, i) => byte === other[i])
