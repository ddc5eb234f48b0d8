// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest'
import { writeKey } from '../../../src/page/device/device-keys.js'
import { eraseExpiredItems } from '../../../src/page/device/erase-expired-items.js'
import { bikeShop } from '../../decision/bike-shop.js'

const decidedAt = '2026-05-22T12:00:00.000Z'
const own = (): readonly string[] => Object.keys(localStorage).filter((key) => key.startsWith('evaste:bike-shop:'))

afterEach(() => localStorage.clear())

it.each([
  ['thirty days after the validity', null, '2026-12-22T11:59:00.000Z', 4],
  ['thirty days after the validity', null, '2026-12-22T12:00:00.000Z', 0],
  ['the proof', { url: '/register', retention: { given: 'P1Y' } }, '2027-11-22T11:59:00.000Z', 4],
  ['the proof', { url: '/register', retention: { given: 'P1Y' } }, '2027-11-22T12:00:00.000Z', 0],
] as const)('evaste’s own items live as long as %s, as the notice says', (_, register, now, left) => {
  const shop = bikeShop({ register })
  for (const key of ['receipt', 'receipt-secret', 'declaration']) writeKey('bike-shop', key, {})
  writeKey('bike-shop', 'decision', { decidedAt })
  localStorage.setItem('evaste:other-shop:decision', '{}')

  eraseExpiredItems(shop, new Date(now))

  expect(own()).toHaveLength(left)
  expect(localStorage.getItem('evaste:other-shop:decision')).toBe('{}')
})

it('items that tell no time are erased; an unacknowledged record stays, and that a visitor is signed in', () => {
  for (const key of ['declaration', 'outbox:1', 'account']) writeKey('bike-shop', key, {})

  eraseExpiredItems(bikeShop(), new Date())

  expect([...own()].sort()).toEqual(['evaste:bike-shop:account', 'evaste:bike-shop:outbox:1'])
})
