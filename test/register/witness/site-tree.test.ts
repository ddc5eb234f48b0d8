import { expect, test } from 'vitest'
import { toHex } from '../../../src/declaration/hex.js'
import { verifyConsistency, verifyInclusion } from '../../../src/register/chain/merkle-proof.js'
import { MerkleFrontier } from '../../../src/register/chain/merkle-tree.js'
import { nodePrimitives } from '../../../src/register/node/node-primitives.js'
import type { RegisterStore } from '../../../src/register/stores/store.js'
import { growTree, proveConsistency, proveInclusion, readTreeHead } from '../../../src/register/witness/site-tree.js'
import { onEveryStore } from '../stores/every-store.js'

const { sha256 } = nodePrimitives
const site = 'corner-bakery'
const hashOfEntry = (entry: number): Uint8Array => new Uint8Array(32).fill(entry & 255, 0, 30).fill(entry >> 8, 30)

/** Entries with nothing but their hashes, which is all that a tree is made of. */
async function append(store: RegisterStore, from: number, through: number): Promise<void> {
  const entries = Array.from({ length: through - from + 1 }, (_, i) => ({
    ...{ site, entry: from + i, decisionId: `decision-${from + i}`, consentId: 'consent', recordedAt: '2026-11-22' },
    ...{
      record: '{}',
      server: '{}',
      personal: null,
      keyId: null,
      salt: null,
      receipt: '',
      receiptSecretHash: null,
      facets: null,
    },
    ...{ commitment: new Uint8Array(32), hash: hashOfEntry(from + i) },
  }))
  await store.append((transaction) => transaction.insert(site, entries))
}

async function expectedRoot(size: number): Promise<string> {
  const frontier = new MerkleFrontier(sha256)
  for (let entry = 1; entry <= size; entry++) await frontier.append(hashOfEntry(entry))
  return toHex(await frontier.root())
}

onEveryStore((open) => {
  test('the tree of a site is built from entries that were there before, and grows with them', async () => {
    const store = await open()
    const needs = { store, sha256 }
    await append(store, 1, 1000)
    await growTree(site, 1000, needs)
    const old = await readTreeHead(site, 1000, needs)
    await append(store, 1001, 1300)
    await Promise.all([growTree(site, 1300, needs), growTree(site, 1300, needs)]) // two processes
    const head = await readTreeHead(site, 1300, needs)

    expect([toHex(old.root), toHex(head.root)]).toEqual([await expectedRoot(1000), await expectedRoot(1300)])
    expect(await store.countTreeNodes(site, 8)).toBe(5)
    expect(await store.countTreeNodes('station-cafe', 8)).toBe(0)
    const proof = await proveConsistency(site, { old: 1000, size: 1300 }, needs)
    expect(await verifyConsistency(old, head, proof, sha256)).toBe(true)
    for (const entry of [1, 256, 257, 1024, 1299, 1300]) {
      const path = await proveInclusion(site, { entry, size: 1300 }, needs)
      const leaf = hashOfEntry(entry)
      expect(await verifyInclusion({ leaf, index: entry - 1, proof: path }, head, sha256)).toBe(true)
    }
  })

  test('an interrupted build is continued', async () => {
    const store = await open()
    await append(store, 1, 700)
    const interrupted = {
      store: { ...store, addTreeNodes: () => Promise.reject(new Error('killed')) },
      sha256,
    }

    await expect(growTree(site, 700, interrupted)).rejects.toThrow('killed')
    await growTree(site, 700, { store, sha256 })
    await growTree(site, 700, { store, sha256 })

    expect(toHex((await readTreeHead(site, 700, { store, sha256 })).root)).toBe(await expectedRoot(700))
  })
})

/** A store of hashes alone, for a tree of three stored levels. */
function memoryStore(leaves: number) {
  const nodes = new Map<number, Uint8Array[]>()
  const levelOf = (level: number): Uint8Array[] => nodes.get(level) ?? []
  return {
    treeLeaves: async (_: string, { from, count }: { from: number; count: number }) =>
      Array.from({ length: Math.max(0, Math.min(count, leaves - from)) }, (_item, i) => hashOfEntry(from + 1 + i)),
    treeNodes: async (_: string, level: number, { from, count }: { from: number; count: number }) =>
      levelOf(level).slice(from, from + count),
    countTreeNodes: async (_: string, level: number) => levelOf(level).length,
    addTreeNodes: async (_: string, added: readonly { level: number; hash: Uint8Array }[]) => {
      for (const { level, hash } of added) nodes.set(level, [...levelOf(level), hash])
    },
  }
}

test('a tree of more levels has the same root and proofs', async () => {
  const size = 66_000
  const needs = { store: memoryStore(size), sha256 }
  await growTree(site, size, needs)
  const [old, head] = [await readTreeHead(site, 65_537, needs), await readTreeHead(site, size, needs)]
  const proof = await proveConsistency(site, { old: 65_537, size }, needs)
  const path = await proveInclusion(site, { entry: 65_600, size }, needs)

  expect(toHex(head.root)).toBe(await expectedRoot(size))
  expect(await verifyConsistency(old, head, proof, sha256)).toBe(true)
  const leaf = { leaf: hashOfEntry(65_600), index: 65_599, proof: path }
  expect(await verifyInclusion(leaf, head, sha256)).toBe(true)
})
