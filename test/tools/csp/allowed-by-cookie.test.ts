import { describe, expect, it } from 'vitest'
import { decidedCookie } from '../../../src/testing.js'
import { allowedByCookie } from '../../../src/tools/csp/allowed-by-cookie.js'
import { bikeShopFile } from '../../decision/bike-shop.js'

const cookie = (choices: Parameters<typeof decidedCookie>[1], file = bikeShopFile): string => {
  const { name, value } = decidedCookie(file, choices)
  return `${name}=${value}`
}
const MONTH_MS = 30 * 24 * 3600 * 1000

describe('what a request’s cookies allow', () => {
  it.each([
    ['everything', 'all', ['matomo', 'heatmap', 'films', 'adverts']],
    ['nothing', 'none', []],
    ['one purpose', { analytics: true }, ['matomo', 'heatmap']],
    ['one service', { matomo: true }, ['matomo']],
  ] as const)('is what the visitor has allowed: %s', (_, choices, services) => {
    expect(allowedByCookie(bikeShopFile, `basket=chain; ${cookie(choices)}; theme=dark`)).toEqual(services)
  })

  it.each([
    ['there are none', undefined],
    ['there is no answer among them', 'basket=chain'],
    ['it cannot be read', 'evaste=%7Bnonsense'],
    ['it is another site’s', cookie('all', { ...bikeShopFile, site: 'another-shop' })],
    [
      'a company has come that nobody was asked about',
      cookie('all', { ...bikeShopFile, controller: { name: 'Toinen Oy' } }),
    ],
  ])('is nothing where %s', (_, cookies) => {
    expect(allowedByCookie(bikeShopFile, cookies)).toEqual([])
  })

  it('is nothing when the answer is past its validity', () => {
    const later = new Date(Date.now() + 7 * MONTH_MS)

    expect(allowedByCookie(bikeShopFile, cookie('all'), later)).toEqual([])
  })
})
