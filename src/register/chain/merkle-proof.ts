import type { Primitives } from '../crypto/primitives.js'
import { leafHash, leftSize, nodeHash } from './merkle-tree.js'

type Sha256 = Primitives['sha256']

/** A subtree: its first leaf, counted from 0, and how many it has. */
export interface Subtree {
  readonly start: number
  readonly leaves: number
}

/** RFC 6962, 2.1.1: the subtrees whose hashes prove that a leaf is in a tree, from the leaf up. */
export function inclusionPath(index: number, { start, leaves }: Subtree): readonly Subtree[] {
  if (leaves <= 1) return []
  const left = leftSize(leaves)
  const [leftTree, rightTree] = split({ start, leaves })
  if (index - start < left) return [...inclusionPath(index, leftTree), rightTree]
  return [...inclusionPath(index, rightTree), leftTree]
}

/** RFC 6962, 2.1.2: the subtrees whose hashes prove that a tree of `old` leaves is the beginning of a larger one. */
export function consistencyPath(old: number, size: number): readonly Subtree[] {
  if (old === 0 || old >= size) return []
  return subproof(old, { start: 0, leaves: size }, true)
}

function subproof(old: number, tree: Subtree, isWhole: boolean): readonly Subtree[] {
  if (old === tree.leaves) return isWhole ? [] : [tree]
  const left = leftSize(tree.leaves)
  const [leftTree, rightTree] = split(tree)
  if (old <= left) return [...subproof(old, leftTree, isWhole), rightTree]
  return [...subproof(old - left, rightTree, false), leftTree]
}

function split({ start, leaves }: Subtree): readonly [Subtree, Subtree] {
  const left = leftSize(leaves)
  return [
    { start, leaves: left },
    { start: start + left, leaves: leaves - left },
  ]
}

/** A tree as a checkpoint states it. */
export interface TreeHead {
  readonly size: number
  readonly root: Uint8Array
}

/** Whether a leaf is at this index, counted from 0, of the tree. @param leaf before it is hashed. */
export async function verifyInclusion(
  { leaf, index, proof }: { readonly leaf: Uint8Array; readonly index: number; readonly proof: readonly Uint8Array[] },
  { size, root }: TreeHead,
  sha256: Sha256,
): Promise<boolean> {
  if (index < 0 || index >= size) return false
  const path = inclusionPath(index, { start: 0, leaves: size })
  if (path.length !== proof.length) return false
  let hash = await leafHash(leaf, sha256)
  for (const [i, { start }] of path.entries()) hash = await joined(hash, proof[i] as Uint8Array, start < index, sha256)
  return areEqual(hash, root)
}

/** Whether the first tree is the beginning of the second. An empty tree is the beginning of each. */
export async function verifyConsistency(
  old: TreeHead,
  next: TreeHead,
  proof: readonly Uint8Array[],
  sha256: Sha256,
): Promise<boolean> {
  if (old.size > next.size) return false
  if (old.size === next.size) return proof.length === 0 && areEqual(old.root, next.root)
  if (old.size === 0) return proof.length === 0
  const path = consistencyPath(old.size, next.size)
  if (path.length !== proof.length) return false
  // A tree whose size is a power of two is a subtree of the new one, so its root is not in the proof.
  const first = isPowerOfTwo(old.size) ? 0 : 1
  let oldHash = first === 0 ? old.root : (proof[0] as Uint8Array)
  let nextHash = oldHash
  for (const [i, { start }] of path.entries()) {
    if (i < first) continue
    const sibling = proof[i] as Uint8Array
    const isLeft = start < old.size
    if (isLeft) oldHash = await joined(oldHash, sibling, isLeft, sha256)
    nextHash = await joined(nextHash, sibling, isLeft, sha256)
  }
  return areEqual(oldHash, old.root) && areEqual(nextHash, next.root)
}

const joined = (hash: Uint8Array, sibling: Uint8Array, isLeft: boolean, sha256: Sha256): Promise<Uint8Array> =>
  isLeft ? nodeHash(sibling, hash, sha256) : nodeHash(hash, sibling, sha256)

const isPowerOfTwo = (size: number): boolean => Number.isInteger(Math.log2(size))

export const areEqual = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, i) => byte === other[i])
