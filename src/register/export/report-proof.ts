import { toHex } from '../../declaration/hex.js'
import { checkEntry } from '../chain/check-entry.js'
import { MerkleFrontier } from '../chain/merkle-tree.js'
import { cosignedAt } from '../chain/note-signatures.js'
import { parseNote } from '../chain/signed-note.js'
import { readCheckpointText } from '../chain/tree-checkpoint.js'
import { createClaimsReader } from '../crypto/jws.js'
import type { Primitives } from '../crypto/primitives.js'
import type { PublicKey } from '../crypto/signing-key.js'
import type { RegisterStore } from '../stores/store.js'

/** How whole a site's history is, and how much of it was verified to say so. */
export interface ReportProof {
  readonly entries: number
  readonly hash: string
  /** How many entries were verified for this report, and the number of the first of them. They end with the newest. */
  readonly verified: number
  readonly verifiedFrom: number
  /** The numbers of those that are not intact. */
  readonly faulty: readonly number[]
  readonly witnesses: readonly SignedByWitness[]
}

/** The newest checkpoint that a witness has signed. */
export interface SignedByWitness {
  readonly witness: string
  /** How many entries it has. */
  readonly entries: number
  /** When, ISO 8601 UTC: a witness that refuses newer checkpoints has signed none for a while. `null`: unknown. */
  readonly signedAt: string | null
  /** Whether these entries still have the hashes that the witness signed; `null` if they were not compared. */
  readonly isUnchanged: boolean | null
}

/** How much to verify. */
export interface ReportExtent {
  /** No more entries than these, although no witness has signed those before. */
  readonly most: number
  /** Whether the hashes of what witnesses have signed are compared: reads the hash of every entry. */
  readonly comparesWitnessed: boolean
  readonly onProgress?: (done: number, total: number) => void
}

export interface ProofNeeds extends Pick<Primitives, 'sha256'> {
  readonly store: RegisterStore
  readonly publicKeys: readonly PublicKey[]
}

/** Verified even if a witness has signed everything. */
const NEWEST = 200
const PAGE = 500

/** Verifies the entries that no witness has signed yet, and the newest ones in any case. */
export async function proveForReport(site: string, extent: ReportExtent, needs: ProofNeeds): Promise<ReportProof> {
  const { entry: entries, hash } = await needs.store.head(site)
  const witnesses = await readWitnesses(site, extent, needs)
  const signed = Math.max(0, ...witnesses.filter(({ isUnchanged }) => isUnchanged !== false).map((one) => one.entries))
  const verifiedFrom = Math.max(1, entries - extent.most + 1, Math.min(signed + 1, entries - NEWEST + 1))
  const faulty = await findFaulty(site, { from: verifiedFrom, through: entries, ...extent }, needs)
  return { entries, hash: toHex(hash), verified: entries - verifiedFrom + 1, verifiedFrom, faulty, witnesses }
}

async function findFaulty(
  site: string,
  { from, through, onProgress }: { readonly from: number; readonly through: number } & Pick<ReportExtent, 'onProgress'>,
  { store, sha256, publicKeys }: ProofNeeds,
): Promise<readonly number[]> {
  const needs = { sha256, readClaims: createClaimsReader(publicKeys) }
  const [before] = from > 1 ? await store.entries(site, { after: from - 2, limit: 1 }) : []
  const faulty: number[] = []
  let previous = before?.hash ?? new Uint8Array(32)
  for (let after = from - 1; after < through;) {
    const page = await store.entries(site, { after, limit: Math.min(PAGE, through - after) })
    for (const stored of page) {
      const { content, link, receipt } = await checkEntry(stored, previous, needs)
      if (content === 'changed' || link === 'broken' || receipt === 'invalid' || stored.entry !== after + 1)
        faulty.push(stored.entry)
      previous = stored.hash
      after = stored.entry
    }
    onProgress?.(after - from + 1, through - from + 1)
    if (page.length === 0) return [...faulty, through] // the newest ones are gone
  }
  return faulty
}

async function readWitnesses(
  site: string,
  { comparesWitnessed }: ReportExtent,
  needs: ProofNeeds,
): Promise<readonly SignedByWitness[]> {
  const cosigned = await needs.store.cosignedBy(site)
  const roots = comparesWitnessed ? await rootsAt(site, new Set(cosigned.map(({ size }) => size)), needs) : null
  return cosigned.map(({ witness, size, note }) => {
    const parsed = parseNote(note)
    const signed = readCheckpointText(parsed?.text ?? '')
    const isUnchanged = roots && signed?.size === size && toHex(signed.root) === roots.get(size)
    return { witness, entries: size, signedAt: parsed && cosignedAt(parsed, witness), isUnchanged }
  })
}

/** The roots of the tree at some sizes, from the hashes of the entries themselves. */
async function rootsAt(
  site: string,
  sizes: ReadonlySet<number>,
  { store, sha256 }: ProofNeeds,
): Promise<ReadonlyMap<number, string>> {
  const roots = new Map<number, string>()
  const frontier = new MerkleFrontier(sha256)
  const last = Math.max(0, ...sizes)
  for (let size = 0; size < last;) {
    const leaves = await store.treeLeaves(site, { from: size, count: Math.min(PAGE, last - size) })
    if (leaves.length === 0) break
    for (const leaf of leaves) {
      await frontier.append(leaf)
      size += 1
      if (sizes.has(size)) roots.set(size, toHex(await frontier.root()))
    }
  }
  return roots
}
