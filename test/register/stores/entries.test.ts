import { describe, expect, test } from 'vitest'
import type { NewEntry, RegisterStore } from '../../../src/register/stores/store.js'
import { onEveryStore, plain } from './every-store.js'

const bytes = (fill: number, length = 32): Uint8Array => new Uint8Array(length).fill(fill)

/** Entry `entry` of a site; the consents of a site take turns. */
const newEntry = (site: string, entry: number, changes: Partial<NewEntry> = {}): NewEntry => ({
  site,
  entry,
  decisionId: `decision-${entry}`,
  consentId: `consent-${entry % 3}`,
  recordedAt: '2026-11-22T12:00:00.000Z',
  record: `{"language":"fi","text":"Hyväksy ${entry} 🥐"}`,
  server: `{"entry":${entry}}`,
  personal: bytes(entry, 28),
  keyId: `key-${entry}`,
  salt: bytes(entry, 16),
  commitment: bytes(entry),
  hash: bytes(entry + 100),
  receipt: `receipt-${entry}`,
  receiptSecretHash: `${entry % 3}`.repeat(64),
  facets: null,
  ...changes,
})

/** The next entries of a site, as the register appends them. */
const appendNext = (store: RegisterStore, site: string, count: number): Promise<void> =>
  store.append(async (transaction) => {
    const head = await transaction.head(site)
    const entries = Array.from({ length: count }, (_, i) => newEntry(site, head.entry + 1 + i))
    await transaction.insert(site, entries)
  })

const stored = ({ receiptSecretHash, facets, ...entry }: NewEntry) => entry

onEveryStore((open) => {
  describe('entries', () => {
    test('begins every site at number 0 and 32 zero bytes', async () => {
      const store = await open()
      expect(plain(await store.head('bakery'))).toEqual({ entry: 0, hash: Array(32).fill(0) })
      expect(await store.entries('bakery', { after: 0, limit: 10 })).toEqual([])
    })

    test('gives back every part of an entry as it was put in', async () => {
      const store = await open()
      const entry = newEntry('bakery', 1)
      const bare = newEntry('bakery', 2, { personal: null, salt: null, keyId: null })

      await store.append((transaction) => transaction.insert('bakery', [entry, bare]))

      expect(plain(await store.entries('bakery', { after: 0, limit: 10 }))).toEqual(
        plain([stored(entry), stored(bare)]),
      )
      expect(plain(await store.head('bakery'))).toEqual(plain({ entry: 2, hash: bare.hash }))
    })

    test('gives back a large batch in order, page by page', async () => {
      const store = await open()
      await appendNext(store, 'bakery', 500)

      const first = await store.entries('bakery', { after: 0, limit: 300 })
      const second = await store.entries('bakery', { after: 300, limit: 300 })

      expect([...first, ...second].map(({ entry }) => entry)).toEqual(Array.from({ length: 500 }, (_, i) => i + 1))
    })

    test('answers each site from its own entries alone', async () => {
      const store = await open()
      await appendNext(store, 'bakery', 3)
      await appendNext(store, 'cafe', 1)

      expect((await store.head('bakery')).entry).toBe(3)
      expect((await store.head('cafe')).entry).toBe(1)
      expect(await store.entries('cafe', { after: 1, limit: 10 })).toEqual([])
      expect(await store.entriesOfConsent('cafe', 'consent-2')).toEqual([])
      expect(await store.secretHash('cafe', 'consent-2')).toBeNull()
    })

    test('finds a consent’s entries in order, and its first secret', async () => {
      const store = await open()
      await appendNext(store, 'bakery', 7)

      const entries = await store.entriesOfConsent('bakery', 'consent-1')

      expect(entries.map(({ entry }) => entry)).toEqual([1, 4, 7])
      expect(await store.secretHash('bakery', 'consent-1')).toBe('1'.repeat(64))
      expect(await store.secretHash('bakery', 'nobody')).toBeNull()
      expect([...(await store.secretHashesAt(null, 'consent-1'))]).toEqual([['bakery', '1'.repeat(64)]])
      expect([...(await store.secretHashesAt(null, 'nobody'))]).toEqual([])
    })

    test('finds decisions and secrets within a transaction', async () => {
      const store = await open()
      await appendNext(store, 'bakery', 4)

      await store.append(async (transaction) => {
        const found = await transaction.entriesOfDecisions('bakery', ['decision-2', 'decision-4', 'decision-9'])
        expect(found.map(({ entry }) => entry).sort()).toEqual([2, 4])
        expect([...(await transaction.secretHashes('bakery', ['consent-1', 'nobody']))]).toEqual([
          ['consent-1', '1'.repeat(64)],
        ])
        expect(await transaction.entriesOfDecisions('cafe', ['decision-2'])).toEqual([])
      })
    })

    test('keeps nothing of a transaction that fails', async () => {
      const store = await open()
      await appendNext(store, 'bakery', 2)

      const failing = store.append(async (transaction) => {
        await transaction.insert('bakery', [newEntry('bakery', 3)])
        throw new Error('changed our mind')
      })

      await expect(failing).rejects.toThrow('changed our mind')
      expect((await store.head('bakery')).entry).toBe(2)
      expect(await store.entries('bakery', { after: 2, limit: 10 })).toEqual([])
      await appendNext(store, 'bakery', 1)
      expect((await store.head('bakery')).entry).toBe(3)
    })

    test.each([
      ['number', { entry: 1, decisionId: 'decision-new' }],
      ['decision', { entry: 2, decisionId: 'decision-1' }],
    ])('refuses a %s that is there already', async (_, changes) => {
      const store = await open()
      await appendNext(store, 'bakery', 1)

      await expect(
        store.append((transaction) => transaction.insert('bakery', [newEntry('bakery', 1, changes)])),
      ).rejects.toThrow()
      const [first, second] = await store.entries('bakery', { after: 0, limit: 10 })
      expect(first?.receipt).toBe('receipt-1')
      expect(second).toBeUndefined()
    })

    test('keeps nothing of what was asked at once with something that fails', async () => {
      const store = await open()
      await appendNext(store, 'bakery', 1)
      const taken = newEntry('bakery', 2, { decisionId: 'decision-1', consentId: 'another-consent' })
      const day = { day: '2026-11-22', language: 'fi', source: 'banner', version: '1' }
      const figures = { gave_all: 1, gave_some: 0, gave_none: 0, withdrew: 0, less_visible: 0 }

      const appending = store.append((transaction) =>
        Promise.all([
          transaction.insert('bakery', [taken]),
          transaction.count('bakery', { decisions: [{ ...day, ...figures }], purposes: [] }),
        ]),
      )

      await expect(appending).rejects.toThrow(/unique/i)
      const question = { from: '2026-11-22', to: '2026-11-22', by: ['day'] } as const
      expect((await store.head('bakery')).entry).toBe(1)
      expect(await store.secretHash('bakery', 'another-consent')).toBeNull()
      expect((await store.statistics('bakery', question)).decisions).toEqual([])
    })

    test('lets no two writers see the same head', async () => {
      const store = await open()
      await Promise.all(Array.from({ length: 20 }, (_, i) => appendNext(store, 'bakery', (i % 3) + 1)))

      const entries = await store.entries('bakery', { after: 0, limit: 100 })
      expect(entries.map(({ entry }) => entry)).toEqual(Array.from({ length: entries.length }, (_, i) => i + 1))
      expect((await store.head('bakery')).entry).toBe(entries.length)
    })

    test('takes no entries as nothing to do', async () => {
      const store = await open()
      await appendNext(store, 'bakery', 2)
      await appendNext(store, 'bakery', 0)

      expect((await store.head('bakery')).entry).toBe(2)
    })

    test('takes what looks like SQL as text', async () => {
      const store = await open()
      const site = `bakery'); DROP TABLE entries; --`

      await appendNext(store, site, 1)

      expect((await store.entries(site, { after: 0, limit: 1 }))[0]?.site).toBe(site)
      expect(await store.entriesOfConsent('bakery', `' OR '1'='1`)).toEqual([])
    })
  })
})
