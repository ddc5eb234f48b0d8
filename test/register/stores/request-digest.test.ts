import { describe, expect, test } from 'vitest'
import { type Notifier, startNotifications } from '../../../src/register/rights/notifications.js'
import type { RequestDigest } from '../../../src/register/rights/request-digest.js'
import { newVisitor, openBakeryRegister, post } from '../bakery.js'
import { ask } from '../rights/ask.js'
import { onEveryStore } from './every-store.js'

const site = 'corner-bakery'

onEveryStore((open) => {
  /** Fifteen visitors who object at noon, and what the controller hears of it by a time. */
  async function flooded() {
    const store = await open()
    const told: string[] = []
    const digests: RequestDigest[] = []
    const controller: Notifier = {
      id: 'controller',
      tell: async ({ requestId }) => void told.push(requestId),
      tellDigest: async (digest) => void digests.push(digest),
    }
    const at = '2026-11-22T12:10:00.000Z'
    const { register } = await openBakeryRegister({ store, notify: [controller], now: () => new Date(at) })
    for (let i = 0; i < 15; i++) {
      const visitor = await newVisitor()
      await post(register, visitor.record)
      await ask(register, visitor, { kind: i < 5 ? 'objection' : 'restriction' })
    }
    await register.close()
    const hear = async (time: string, notifier = controller) =>
      startNotifications({ store, notifiers: [notifier], now: () => new Date(time), log: () => {} }).stop()
    return { store, told, digests, hear, controller }
  }

  describe('a controller that is flooded with requests', () => {
    test('hears of ten one by one, and of the rest in one digest when the hour is over', async () => {
      const { store, told, digests, hear } = await flooded()

      await hear('2026-11-22T12:59:59.000Z')
      const before = [told.length, digests.length]
      await hear('2026-11-22T13:00:00.000Z')
      await hear('2026-11-22T14:00:00.000Z')

      expect(before).toEqual([10, 0])
      expect(new Set(told).size).toBe(10)
      expect(digests).toEqual([
        {
          ...{ id: 'digest-2026-11-22T13:00:00.000Z-corner-bakery', site, count: 15 },
          ...{ from: '2026-11-22T12:00:00.000Z', until: '2026-11-22T13:00:00.000Z' },
          ...{ kinds: { objection: 5, restriction: 10 }, dueAt: '2026-12-22T12:00:00.000Z' },
        },
      ])
      expect(await store.requests(site, { limit: 99, state: 'open' })).toHaveLength(15)
    })

    test('gets a digest that failed again, under the same id', async () => {
      const { digests, hear, controller } = await flooded()
      const failing = { ...controller, tellDigest: () => Promise.reject(new Error('closed today')) }

      await hear('2026-11-22T13:00:00.000Z', failing)
      await hear('2026-11-22T13:00:29.000Z')
      expect(digests).toEqual([])
      await hear('2026-11-22T13:00:31.000Z')

      expect(digests.map(({ id }) => id)).toEqual(['digest-2026-11-22T13:00:00.000Z-corner-bakery'])
    })
  })
})
