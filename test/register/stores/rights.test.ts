import { describe, expect, test } from 'vitest'
import { verifyChain } from '../../../src/register/chain/verify-chain.js'
import type { StoredRequest } from '../../../src/register/stores/store.js'
import { newVisitor, openBakeryRegister, post } from '../bakery.js'
import { ask } from '../rights/ask.js'
import { onEveryStore } from './every-store.js'

const site = 'corner-bakery'
const request = (number: number, changes: Partial<StoredRequest> = {}): StoredRequest => ({
  ...{ site, requestId: `request-${number}`, kind: 'access', consentId: `consent-${number}`, entry: number },
  ...{ receivedAt: '2026-11-22T12:00:00.000Z', dueAt: '2026-12-22T12:00:00.000Z', state: 'open', handledAt: null },
  ...changes,
})

onEveryStore((open) => {
  describe('requests', () => {
    test('are read page by page in the order in which they are due, and of one site alone', async () => {
      const store = await open()
      await store.append(async (transaction) => {
        for (const number of [3, 1, 2]) await transaction.saveRequest(request(number))
        await transaction.saveRequest(request(4, { dueAt: '2026-12-01T12:00:00.000Z', state: 'done' }))
        await transaction.saveRequest(request(5, { site: 'station-cafe' }))
      })

      const first = await store.requests(site, { limit: 2 })
      const second = await store.requests(site, { limit: 9, after: first.at(-1) })
      const openOnes = await store.requests(site, { limit: 9, state: 'open' })

      expect([...first, ...second].map(({ entry }) => entry)).toEqual([4, 1, 2, 3])
      expect(openOnes.map(({ entry }) => entry)).toEqual([1, 2, 3])
      expect(await store.request(site, 'request-5')).toBeNull()
      expect(await store.request(site, 'request-1')).toEqual(request(1))
    })

    test('are handled in place, and unlinked from who asked', async () => {
      const store = await open()
      const handled = request(1, { state: 'refused', handledAt: '2026-11-30T12:00:00.000Z' })

      await store.append(async (transaction) => {
        await transaction.saveRequest(request(1))
        await transaction.saveRequest(handled)
        await transaction.forgetConsents(site, ['consent-1'])
      })

      expect(await store.requests(site, { limit: 9 })).toEqual([{ ...handled, consentId: '' }])
    })
  })

  describe('what is due', () => {
    test('comes longest due first, each kind by itself, and is gone once dropped', async () => {
      const store = await open()
      const due = (entry: number, day: string, what: 'content' | 'address' = 'content') => ({
        ...{ what, entry, dueAt: `2026-11-${day}T00:00:00.000Z` },
      })
      await store.append(async (transaction) => {
        await transaction.saveDues(site, [due(1, '20'), due(2, '10'), due(3, '30'), due(2, '01', 'address')])
        await transaction.saveNewDues(site, [due(1, '01'), due(4, '15')])
        await transaction.saveDues(site, [due(2, '12')])
      })
      const page = { at: '2026-11-22T00:00:00.000Z', limit: 9 }

      expect(await store.due(site, 'content', page)).toEqual([due(2, '12'), due(4, '15'), due(1, '20')])
      expect(await store.countDue(site, 'address', page.at)).toBe(1)
      expect(await store.due('station-cafe', 'content', page)).toEqual([])
      await store.append((transaction) => transaction.dropDues(site, 'content', [2, 4]))

      expect(await store.due(site, 'content', page)).toEqual([due(1, '20')])
      expect(await store.countDue(site, 'address', page.at)).toBe(1)
    })
  })

  describe('an erasure', () => {
    test('leaves nothing that leads to the visitor, and nobody else is touched', async () => {
      const { register, store } = await openBakeryRegister({ store: await open() })
      const [erased, stays] = [await newVisitor(), await newVisitor()]
      for (const { record } of [erased, stays]) await post(register, record)
      const before = await store.entries(site, { after: 0, limit: 9 })

      const { status } = await ask(register, erased, { kind: 'erasure' })

      expect(status).toBe(201)
      const after = await store.entries(site, { after: 0, limit: 9 })
      expect(JSON.stringify(after)).not.toContain(erased.record.consentId)
      expect(after[1]).toEqual(before[1])
      expect(await store.wrappedKey(before[0]?.keyId ?? '')).toBeNull()
      expect(await store.wrappedKey(before[1]?.keyId ?? '')).not.toBeNull()
      expect((await verifyChain(store, site)).problems).toEqual([])
    })

    test('of many at once is one after the other', async () => {
      const { register, store } = await openBakeryRegister({ store: await open() })
      const visitors = await Promise.all(Array.from({ length: 12 }, () => newVisitor()))
      await Promise.all(visitors.map(({ record }) => post(register, record)))

      const answers = await Promise.all([
        ...visitors.map((visitor) => ask(register, visitor, { kind: 'erasure' })),
        ...visitors.slice(0, 4).map(async () => post(register, (await newVisitor()).record)),
      ])

      expect(answers.map(({ status }) => status)).toEqual(Array(16).fill(201))
      expect((await verifyChain(store, site)).problems).toEqual([])
      expect((await store.head(site)).entry).toBe(28)
    })
  })
})
