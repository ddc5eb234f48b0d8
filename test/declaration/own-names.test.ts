import { expect, it } from 'vitest'
import { coversName, createTrackerMatcher, isOwnName } from '../../src/declaration/tracker-name.js'
import { bikeShop } from '../decision/bike-shop.js'

it.each(['evaste', 'evaste:bike-shop:decision', 'evaste:held'])(
  '%s is evaste’s own, whatever a service declares',
  (name) => {
    const match = createTrackerMatcher(
      bikeShop({
        services: [
          {
            id: 'counter',
            name: 'Counter',
            purpose: 'analytics',
            trackers: [{ name: 'evaste' }, { name: 'e*' }, { name: 'evaste:*' }],
          },
        ],
      }).services,
    )

    expect(isOwnName(name)).toBe(true)
    expect(['evaste', 'e*', 'evaste:*'].some((declared) => coversName(declared, name))).toBe(false)
    expect(match('cookie', name)).toEqual([])
  },
)

it('a name that only begins alike is a tracker’s', () => {
  expect(isOwnName('evasteful')).toBe(false)
  expect(coversName('evaste*', 'evasteful')).toBe(true)
})
