import { expect, test } from 'vitest'
import { TimeOrder } from '../../../src/register/chain/time-order.js'

const at = (entry: number, recordedAt: string) => ({ entry, recordedAt })
const checkpoint = (entry: number, time: string) => ({ site: 'corner-bakery', entry, hash: '', time })

test('entries may be set back by what clocks differ, and by no more', () => {
  const order = new TimeOrder([])

  expect(order.follows(at(1, '2026-11-22T12:00:00.000Z'))).toBe(true)
  expect(order.follows(at(2, '2026-11-22T11:56:00.000Z'))).toBe(true)
  expect(order.follows(at(3, '2026-11-22T11:50:00.000Z'))).toBe(false)
})

test('one wrong clock is one problem: the entries after it are measured by their own', () => {
  const order = new TimeOrder([])
  const times = ['2026-11-22T12:00:00Z', '2046-11-22T12:00:00Z', '2026-11-22T12:01:00Z', '2026-11-22T12:02:00Z']

  expect(times.map((time, i) => order.follows(at(i + 1, time)))).toEqual([true, true, false, true])
})

test('an entry that a checkpoint lacks cannot be older than the checkpoint', () => {
  const order = new TimeOrder([checkpoint(2, '2026-11-22T12:00:00Z'), checkpoint(1, '2026-01-22T12:00:00Z')])

  expect(order.follows(at(1, '2026-01-01T00:00:00Z'))).toBe(true)
  expect(order.follows(at(2, '2026-02-01T00:00:00Z'))).toBe(true)
  expect(order.follows(at(3, '2026-02-01T00:00:01Z'))).toBe(false)
  expect(order.follows(at(4, '2026-11-22T12:00:01Z'))).toBe(true)
})
