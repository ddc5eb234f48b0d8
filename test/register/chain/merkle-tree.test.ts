import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  consistencyPath,
  inclusionPath,
  type Subtree,
  verifyConsistency,
  verifyInclusion,
} from '../../../src/register/chain/merkle-proof.js'
import { leafHash, MerkleFrontier, rootOver } from '../../../src/register/chain/merkle-tree.js'
import { toHex } from '../../../src/declaration/hex.js'

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest())
const leaf = (i: number): Uint8Array => sha256(Uint8Array.of(i >> 8, i & 255))
const rootOf = async ({ start, leaves }: Subtree): Promise<Uint8Array> =>
  rootOver(await Promise.all(Array.from({ length: leaves }, (_, i) => leafHash(leaf(start + i), sha256))), sha256)
const tree = async (size: number) => ({ size, root: await rootOf({ start: 0, leaves: size }) })
const prove = (path: readonly Subtree[]) => Promise.all(path.map(rootOf))

describe('the tree of RFC 6962', () => {
  test('has the roots of the test vectors of Certificate Transparency', async () => {
    const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
    const frontier = new MerkleFrontier(sha256)
    const roots = [toHex(await frontier.root())]
    for (const hex of leaves) {
      await frontier.append(Uint8Array.from(Buffer.from(hex, 'hex')))
      roots.push(toHex(await frontier.root()))
    }

    expect(roots).toEqual([
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ])
  })

  test('grows to the same root leaf by leaf', async () => {
    const frontier = new MerkleFrontier(sha256)
    for (let size = 1; size <= 70; size++) {
      await frontier.append(leaf(size - 1))
      expect(toHex(await frontier.root())).toBe(toHex((await tree(size)).root))
    }
  })

  test('proves of each leaf that it is there, and of none that it is elsewhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), fc.nat(299), fc.nat(299), async (size, a, b) => {
        const [index, other] = [a % size, b % size]
        const proof = await prove(inclusionPath(index, { start: 0, leaves: size }))
        const head = await tree(size)

        expect(await verifyInclusion({ leaf: leaf(index), index, proof }, head, sha256)).toBe(true)
        expect(await verifyInclusion({ leaf: leaf(index), index: other, proof }, head, sha256)).toBe(other === index)
        expect(await verifyInclusion({ leaf: leaf(size), index, proof }, head, sha256)).toBe(false)
        expect(await verifyInclusion({ leaf: leaf(index), index, proof: [...proof, leaf(0)] }, head, sha256)).toBe(
          false,
        )
      }),
      { numRuns: 60 },
    )
  })

  test('proves of each tree that it is the beginning of a larger one, and of no other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(200), fc.nat(200), async (a, b) => {
        const [old, next] = await Promise.all([tree(Math.min(a, b)), tree(Math.max(a, b))])
        const proof = await prove(consistencyPath(old.size, next.size))
        const changed = { ...old, root: leaf(1) }

        expect(await verifyConsistency(old, next, proof, sha256)).toBe(true)
        expect(await verifyConsistency(changed, next, proof, sha256)).toBe(old.size === 0 && next.size > 0)
        expect(await verifyConsistency(old, next, [...proof, leaf(2)], sha256)).toBe(false)
        if (old.size < next.size) expect(await verifyConsistency(next, old, proof, sha256)).toBe(false)
        if (proof.length > 0)
          expect(await verifyConsistency(old, next, [leaf(3), ...proof.slice(1)], sha256)).toBe(false)
      }),
      { numRuns: 100 },
    )
  })
})
