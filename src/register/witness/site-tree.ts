import type { Primitives } from '../crypto/primitives.js'
import { consistencyPath, inclusionPath, type Subtree, type TreeHead } from '../chain/merkle-proof.js'
import { leafHash, leftSize, nodeHash, rootOver } from '../chain/merkle-tree.js'
import type { TreeNode, TreeQueries } from '../stores/store.js'

export interface SiteTreeNeeds extends Pick<Primitives, 'sha256'> {
  readonly store: Pick<TreeQueries, 'treeLeaves' | 'treeNodes' | 'countTreeNodes' | 'addTreeNodes'>
}

/** Every eighth level is stored: one row for 256 entries, and a proof reads at most 255 hashes of a level. */
const LEVELS = 8
const WIDTH = 2 ** LEVELS
/** How many nodes are computed before other work has its turn: 4,096 leaves. */
const NODES_AT_ONCE = 16

/**
 * Stores the subtrees of a site's tree that are complete and not stored yet. An append does nothing for the tree, so this
 * also builds the tree of a register that had none. It may be interrupted, and two processes may do it at the same time.
 *
 * @param size how many entries there are.
 */
export async function growTree(site: string, size: number, needs: SiteTreeNeeds): Promise<void> {
  let children = size
  for (let level = LEVELS; children >= WIDTH; level += LEVELS) {
    const complete = Math.floor(children / WIDTH)
    let stored = await needs.store.countTreeNodes(site, level)
    while (stored < complete) {
      const nodes = await nodesFrom(
        site,
        { level, from: stored, count: Math.min(NODES_AT_ONCE, complete - stored) },
        needs,
      )
      await needs.store.addTreeNodes(site, nodes)
      stored += nodes.length
      await new Promise((resolve) => setTimeout(resolve)) // appends go first
    }
    children = complete
  }
}

async function nodesFrom(
  site: string,
  { level, from, count }: { readonly level: number; readonly from: number; readonly count: number },
  needs: SiteTreeNeeds,
): Promise<readonly TreeNode[]> {
  const children = await hashesOf(site, level - LEVELS, { from: from * WIDTH, count: count * WIDTH }, needs)
  const nodes: TreeNode[] = []
  for (let i = 0; i < count; i++) {
    const hash = await rootOver(children.slice(i * WIDTH, (i + 1) * WIDTH), needs.sha256)
    nodes.push({ level, number: from + i, hash })
  }
  return nodes
}

/** The head of a site's tree as it was at a size, which `growTree` has been given. */
export async function readTreeHead(site: string, size: number, needs: SiteTreeNeeds): Promise<TreeHead> {
  return { size, root: await hashOf(site, { start: 0, leaves: size }, needs) }
}

/** RFC 6962, 2.1.2: that the tree of `old` leaves is the beginning of that of `size`. */
export const proveConsistency = (
  site: string,
  { old, size }: { readonly old: number; readonly size: number },
  needs: SiteTreeNeeds,
): Promise<readonly Uint8Array[]> => hashAll(site, consistencyPath(old, size), needs)

/** RFC 6962, 2.1.1: that an entry is in the tree of `size`. */
export const proveInclusion = (
  site: string,
  { entry, size }: { readonly entry: number; readonly size: number },
  needs: SiteTreeNeeds,
): Promise<readonly Uint8Array[]> => hashAll(site, inclusionPath(entry - 1, { start: 0, leaves: size }), needs)

async function hashAll(site: string, path: readonly Subtree[], needs: SiteTreeNeeds): Promise<readonly Uint8Array[]> {
  const hashes: Uint8Array[] = []
  for (const subtree of path) hashes.push(await hashOf(site, subtree, needs))
  return hashes
}

/** The hash of a subtree. One of less than 256 leaves, or complete, takes one query. */
async function hashOf(site: string, { start, leaves }: Subtree, needs: SiteTreeNeeds): Promise<Uint8Array> {
  const level = storedLevel(leaves)
  const unit = 2 ** level
  if (leaves % unit === 0 && leaves / unit <= WIDTH) {
    const hashes = await hashesOf(site, level, { from: start / unit, count: leaves / unit }, needs)
    return rootOver(hashes, needs.sha256)
  }
  const left = leftSize(leaves)
  const [one, other] = [
    await hashOf(site, { start, leaves: left }, needs),
    await hashOf(site, { start: start + left, leaves: leaves - left }, needs),
  ]
  return nodeHash(one, other, needs.sha256)
}

/** The highest level that is stored for a subtree of this size. */
function storedLevel(leaves: number): number {
  let level = 0
  while (leaves >= 2 ** (level + LEVELS)) level += LEVELS
  return level
}

async function hashesOf(
  site: string,
  level: number,
  span: { readonly from: number; readonly count: number },
  { store, sha256 }: SiteTreeNeeds,
): Promise<readonly Uint8Array[]> {
  const read = level === 0 ? await store.treeLeaves(site, span) : await store.treeNodes(site, level, span)
  if (read.length !== span.count) throw new Error(`the tree of ${site} lacks nodes of level ${level}`)
  if (level > 0) return read
  const hashes: Uint8Array[] = []
  for (const leaf of read) hashes.push(await leafHash(leaf, sha256))
  return hashes
}
