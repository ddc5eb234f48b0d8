import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { verifyChain } from '../../../src/register/chain/verify-chain.js'
import type { RegisterStore } from '../../../src/register/stores/store.js'
import { newVisitor, openBakeryRegister, post } from '../bakery.js'
import type { StoredEntry } from '../../../src/register/chain/stored-entry.js'

async function fiveEntries() {
  const { register, store } = await openBakeryRegister()
  for (let i = 0; i < 5; i++) await post(register, (await newVisitor()).record)
  return store
}

/** The store as it would be had someone changed what stands in it. */
const rewritten = (store: RegisterStore, change: (entries: readonly StoredEntry[]) => readonly StoredEntry[]) => ({
  ...store,
  entries: async (site: string, page: { after: number; limit: number }) =>
    page.after === 0 ? change(await store.entries(site, page)) : [],
})
const changing = (number: number, changes: Partial<StoredEntry>) => (entries: readonly StoredEntry[]) =>
  entries.map((entry) => (entry.entry === number ? { ...entry, ...changes } : entry))

describe('the chain of a site', () => {
  test('adds up to its head while nobody has touched it', async () => {
    const store = await fiveEntries()

    const report = await verifyChain(store, 'corner-bakery')

    const head = await store.head('corner-bakery')
    expect(report).toEqual({ entries: 5, hash: Buffer.from(head.hash).toString('hex'), problems: [] })
  })

  test('is what anyone can compute from the entries by the published recipe', async () => {
    const store = await fiveEntries()
    const lengthOf = (part: Uint8Array) => Buffer.from([0, 0, part.length >> 8, part.length & 0xff])

    let hash: Uint8Array = Buffer.alloc(32)
    for (const { salt, record, server, personal, commitment } of await store.entries('corner-bakery', {
      after: 0,
      limit: 10,
    })) {
      const parts = [
        salt ?? Buffer.alloc(0),
        Buffer.from(`{"record":${record},"server":${server}}`),
        personal ?? Buffer.alloc(0),
      ]
      const own = createHash('sha256')
      for (const part of parts) own.update(lengthOf(part)).update(part)
      expect(own.digest()).toEqual(Buffer.from(commitment))
      hash = createHash('sha256').update(hash).update(commitment).digest()
    }

    expect(Buffer.from((await store.head('corner-bakery')).hash)).toEqual(hash)
  })

  test.each<[string, Partial<StoredEntry> | ((entry: StoredEntry) => Partial<StoredEntry>), string]>([
    ['a refusal turned into consent', ({ record }) => ({ record: record.replace('refused', 'given') }), 'commitment'],
    ['an earlier time', ({ server }) => ({ server: server.replace('2026', '2020') }), 'commitment'],
    ['another address', { personal: new Uint8Array(44) }, 'commitment'],
    ['another salt', { salt: new Uint8Array(16) }, 'commitment'],
    ['another hash', { hash: new Uint8Array(32) }, 'hash'],
    ['a time that only the column says', { recordedAt: '2020-01-01T00:00:00.000Z' }, 'columns'],
    ['a consent that only the column says', { consentId: 'f'.repeat(32) }, 'columns'],
  ])('shows %s', async (_, change, problem) => {
    const store = await fiveEntries()
    const third = (await store.entries('corner-bakery', { after: 2, limit: 1 }))[0] as StoredEntry
    const changes = typeof change === 'function' ? change(third) : change

    const { problems } = await verifyChain(rewritten(store, changing(3, changes)), 'corner-bakery')

    expect(problems).toContainEqual({ entry: 3, problem })
  })

  test('shows an entry that was taken out, at the end too', async () => {
    const store = await fiveEntries()
    const without = (number: number) => rewritten(store, (entries) => entries.filter(({ entry }) => entry !== number))

    const middle = await verifyChain(without(3), 'corner-bakery')
    const last = await verifyChain(without(5), 'corner-bakery')

    expect(middle.problems).toEqual([{ entry: 3, problem: 'gap' }])
    expect(last.problems).toEqual([{ entry: 5, problem: 'head' }])
  })

  test('tells where content is gone and no event says why', async () => {
    const store = await fiveEntries()
    const gone = { salt: null, personal: null, decisionId: 'blank:3', consentId: '' }

    const emptied = await verifyChain(
      rewritten(store, changing(3, { ...gone, record: '', server: '' })),
      'corner-bakery',
    )
    const swapped = await verifyChain(
      rewritten(store, changing(3, { ...gone, record: '{"choices":{}}' })),
      'corner-bakery',
    )
    const saltless = await verifyChain(rewritten(store, changing(3, { salt: null })), 'corner-bakery')

    expect(emptied.problems).toEqual([{ entry: 3, problem: 'content' }])
    expect(swapped.problems).toEqual([{ entry: 3, problem: 'content' }])
    expect(saltless.problems).toContainEqual({ entry: 3, problem: 'content' })
  })
})
