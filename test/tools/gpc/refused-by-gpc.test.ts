import { describe, expect, it } from 'vitest'
import { decidedCookie } from '../../../src/testing.js'
import { refusedByGpc } from '../../../src/tools/gpc/refused-by-gpc.js'
import { bikeShopFile } from '../../decision/bike-shop.js'

const cookie = (choices: Parameters<typeof decidedCookie>[1]): string => {
  const { name, value } = decidedCookie(bikeShopFile, choices)
  return `${name}=${value}`
}

describe('what a request’s Sec-GPC header refuses', () => {
  it.each([
    ['the services of marketing', '1', undefined, ['films', 'adverts']],
    ['them, also after an answer that refused', '1', cookie('none'), ['films', 'adverts']],
    ['not what the visitor has allowed since then', '1', cookie({ films: true }), ['adverts']],
    ['nothing without the header', null, undefined, []],
    ['nothing with another value', 'true', undefined, []],
  ] as const)('%s', (_, header, cookies, services) => {
    expect(refusedByGpc(bikeShopFile, header, cookies)).toEqual(services)
  })

  it('nothing where the declaration ignores it', () => {
    expect(refusedByGpc({ ...bikeShopFile, consent: { gpc: 'ignore' } }, '1')).toEqual([])
  })
})
