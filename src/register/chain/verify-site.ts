import { type ChainProblem, type ChainReport, type ChainSource, verifyChain } from './verify-chain.js'
import type { ClaimsType, ReadClaims } from '../crypto/jws.js'
import type { Primitives } from '../crypto/primitives.js'
import { readEntryContent } from './entry-content.js'
import { MerkleFrontier } from './merkle-tree.js'
import { TimeOrder } from './time-order.js'
import type { Witness } from './witness.js'
import { toHex } from '../../declaration/hex.js'
import type { EntryFlag } from './seal.js'
import type { StoredEntry } from './stored-entry.js'

/** One thing that is not as it was recorded, signed or witnessed. */
export interface SiteProblem {
  readonly entry: number
  readonly problem:
    | ChainProblem['problem']
    /** Its receipt is missing, is not signed by these keys, contradicts the entry, or is there without content. */
    | 'receipt'
    /** The history up to here differs from the one that the witness saw. */
    | 'history'
    /** It claims a time before the previous entry, or before a witness that does not include it. */
    | 'time'
}

export interface SiteReport extends Omit<ChainReport, 'problems'> {
  readonly site: string
  readonly problems: readonly SiteProblem[]
  /** The number of receipts that verify. */
  readonly receipts: number
  /** The number of witnesses that agree. */
  readonly witnesses: number
  /** The last entry that a witness vouches for; 0: none does. Who has the signing key can replace what came after it. */
  readonly witnessedThrough: number
  /** How many decisions were made while “refuse” was harder to see than “accept”. Nothing is wrong with their entries. */
  readonly lessVisible: number
}

export interface VerifyNeeds extends Pick<Primitives, 'sha256'> {
  readonly readClaims: ReadClaims
  /** Checkpoints and receipts that were stored elsewhere. Those of other sites are ignored. */
  readonly witnesses: readonly Witness[]
  readonly onProgress?: (done: number, total: number) => void
}

/** Checks everything that can be checked about a site without its register: chain, contents, receipts and witnesses. */
export async function verifySite(source: ChainSource, site: string, needs: VerifyNeeds): Promise<SiteReport> {
  const problems: SiteProblem[] = []
  const hashes = new Map(needs.witnesses.filter((one) => one.site === site).map((one) => [one, '']))
  const tree = [...hashes.keys()].some(({ of }) => of === 'tree') ? new MerkleFrontier(needs.sha256) : null
  const compare = async (entry: number, hash: Uint8Array): Promise<void> => {
    for (const witness of hashes.keys()) {
      if (witness.entry !== entry) continue
      hashes.set(witness, toHex(witness.of === 'tree' && tree ? await tree.root() : hash))
    }
  }
  await compare(0, new Uint8Array(32))
  const { entry: total } = await source.head(site)
  const times = new TimeOrder([...hashes.keys()])
  let [receipts, lessVisible] = [0, 0]
  const report = await verifyChain(source, site, {
    sha256: needs.sha256,
    async onEntry(entry, hash) {
      await tree?.append(hash)
      await compare(entry.entry, hash)
      if (!times.follows(entry)) problems.push({ entry: entry.entry, problem: 'time' })
      if (entry.server.includes(LESS_VISIBLE)) lessVisible += 1
      const type = receiptOf(entry)
      if (type && (await receiptAgrees(entry, type, { hash, read: needs.readClaims }))) receipts += 1
      else if (type || entry.receipt !== '') problems.push({ entry: entry.entry, problem: 'receipt' })
      needs.onProgress?.(entry.entry, total)
    },
  })
  const denied = [...hashes].filter(([witness, hash]) => witness.hash !== hash)
  for (const [{ entry }] of denied) problems.push({ entry, problem: 'history' })
  const all = [...report.problems, ...problems].sort((one, other) => one.entry - other.entry)
  const agreeing = [...hashes].filter(([witness, hash]) => witness.hash === hash).map(([{ entry }]) => entry)
  const witnessedThrough = Math.max(0, ...agreeing)
  return { ...report, site, problems: all, receipts, witnesses: agreeing.length, witnessedThrough, lessVisible }
}

/** The flag, as the server's part has it: nothing in that part was written by a visitor. */
const LESS_VISIBLE = JSON.stringify('refusal-less-visible' satisfies EntryFlag)

/** Which receipt an entry must have; `null`: none, because its content is gone. */
function receiptOf(entry: StoredEntry): ClaimsType | null {
  try {
    const { kind } = readEntryContent(entry)
    if (kind === 'decision') return 'evaste-receipt'
    if (kind === 'event') return 'evaste-event'
    return null
  } catch {
    return 'evaste-receipt' // the register writes nothing like this
  }
}

async function receiptAgrees(
  { receipt, site, entry }: StoredEntry,
  type: ClaimsType,
  { hash, read }: { readonly hash: Uint8Array; readonly read: ReadClaims },
): Promise<boolean> {
  try {
    const claims = (await read(receipt, type)) as Readonly<Record<string, unknown>>
    return claims.site === site && claims.entry === entry && claims.entryHash === toHex(hash)
  } catch {
    return false
  }
}
