import type { Primitives } from '../crypto/primitives.js'
import { join } from './seal.js'

type Sha256 = Primitives['sha256']

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** RFC 6962, 2.1: a leaf is `hash(n)` of the chain, so that a receipt alone says which leaf it is. */
export const leafHash = async (leaf: Uint8Array, sha256: Sha256): Promise<Uint8Array> => sha256(join([LEAF, leaf]))

export const nodeHash = async (left: Uint8Array, right: Uint8Array, sha256: Sha256): Promise<Uint8Array> =>
  sha256(join([NODE, left, right]))

/** The size of the left subtree of a tree with two leaves or more: the largest power of two below its size. */
export function leftSize(size: number): number {
  let left = 1
  while (left * 2 < size) left *= 2
  return left
}

/** The root over the hashes of adjacent subtrees of equal size; of the last one, what it has. @param hashes at least one. */
export async function rootOver(hashes: readonly Uint8Array[], sha256: Sha256): Promise<Uint8Array> {
  const [only] = hashes
  if (hashes.length <= 1) return only ?? sha256(new Uint8Array())
  const left = leftSize(hashes.length)
  return nodeHash(await rootOver(hashes.slice(0, left), sha256), await rootOver(hashes.slice(left), sha256), sha256)
}

/** A tree that grows leaf by leaf, in memory of the logarithm of its size. */
export class MerkleFrontier {
  readonly #sha256: Sha256
  /** Complete subtrees, the largest first. */
  readonly #subtrees: { readonly leaves: number; readonly hash: Uint8Array }[] = []

  constructor(sha256: Sha256) {
    this.#sha256 = sha256
  }

  /** @param leaf before it is hashed. */
  async append(leaf: Uint8Array): Promise<void> {
    let grown = { leaves: 1, hash: await leafHash(leaf, this.#sha256) }
    for (let last = this.#subtrees.at(-1); last?.leaves === grown.leaves; last = this.#subtrees.at(-1)) {
      this.#subtrees.pop()
      grown = { leaves: last.leaves * 2, hash: await nodeHash(last.hash, grown.hash, this.#sha256) }
    }
    this.#subtrees.push(grown)
  }

  /** The root of the tree so far. Before the first leaf: the hash of no bytes. */
  async root(): Promise<Uint8Array> {
    let root: Uint8Array | null = null
    for (const { hash } of [...this.#subtrees].reverse()) root = root ? await nodeHash(hash, root, this.#sha256) : hash
    return root ?? this.#sha256(new Uint8Array())
  }
}
