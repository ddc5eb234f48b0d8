import { describe, expect, test } from 'vitest'
import type { RegisterStore, WaitingNotification } from '../../../src/register/stores/store.js'
import { onEveryStore } from './every-store.js'

const notice = (requestId: string, changes: Partial<WaitingNotification> = {}): WaitingNotification => ({
  ...{ site: 'corner-bakery', requestId, target: 'mailbox', tries: 0, nextAt: '2026-11-22T12:00:00.000Z' },
  ...changes,
})
const later = '2026-11-22T13:00:00.000Z'

async function storeWith(open: () => Promise<RegisterStore>, notices: readonly WaitingNotification[]) {
  const store = await open()
  await store.append(async (transaction) => {
    for (const one of notices) await transaction.saveNotices(one.site, [one])
  })
  const due = (at: string, targets = ['mailbox']) => store.noticesDue(null, { targets, at, limit: 9 })
  return { store, due }
}

onEveryStore((open) => {
  describe('who is still to be told', () => {
    test('comes longest due first, of every site, for the targets that are known', async () => {
      const cafe = notice('request-2', { site: 'station-cafe', nextAt: '2026-11-22T11:00:00.000Z' })
      const webhook = notice('request-1', { target: 'webhook' })
      const { due } = await storeWith(open, [
        notice('request-1'),
        webhook,
        cafe,
        notice('request-3', { nextAt: later }),
      ])

      const found = [await due('2026-11-22T12:30:00.000Z'), await due(later), await due(later, ['webhook'])]

      expect(found).toEqual([
        [cafe, notice('request-1')],
        [cafe, notice('request-1'), notice('request-3', { nextAt: later })],
        [webhook],
      ])
    })

    test('is taken by one alone, and due again where that one says nothing more', async () => {
      const { store, due } = await storeWith(open, [notice('request-1')])

      const taken = await Promise.all(Array.from({ length: 8 }, () => store.takeNotice(notice('request-1'), later)))

      expect(taken.filter(Boolean)).toEqual([true])
      expect(await due('2026-11-22T12:59:59.999Z')).toEqual([])
      expect(await due(later)).toEqual([notice('request-1', { tries: 1, nextAt: later })])
    })

    test('is gone once dropped, and kept once where it is kept again', async () => {
      const kept = [notice('request-1'), notice('request-1', { nextAt: later }), notice('request-2')]
      const { store, due } = await storeWith(open, kept)

      const before = await due(later)
      await store.dropNotice(notice('request-1'))

      expect(before).toEqual([notice('request-1'), notice('request-2')])
      expect(await due(later)).toEqual([notice('request-2')])
      expect(await store.takeNotice(notice('request-1'), later)).toBe(false)
    })

    test('is not kept where its transaction fails', async () => {
      const { store, due } = await storeWith(open, [])

      const failed = store.append(async (transaction) => {
        await transaction.saveNotices('corner-bakery', [notice('request-1')])
        throw new Error('the power went')
      })

      await expect(failed).rejects.toThrow('the power went')
      expect(await due(later)).toEqual([])
    })
  })
})
