import { expect, it } from 'vitest'
import { startConsent } from '../../../src/index.js'
import { bikeShopFile } from '../../decision/bike-shop.js'

it('on a server everything is requested and nothing is allowed but what needs no consent', async () => {
  const session = startConsent({ declaration: bikeShopFile })
  await session.ready

  expect(['analytics', 'films'].map(session.status)).toEqual(['requested', 'requested'])
  expect(['analytics', 'films', 'cart'].map(session.allows)).toEqual([false, false, true])
  expect(session.asked).toEqual(['analytics', 'marketing'])
  expect(session.language).toBe('fi')
  expect([session.decision, session.receipt, session.held]).toEqual([null, null, []])
})

it('two requests at once never share a session', () => {
  const one = startConsent({ declaration: bikeShopFile })
  const other = startConsent({ declaration: { ...bikeShopFile, site: 'other-shop' } })

  expect(other).not.toBe(one)
  expect([one.declaration?.site, other.declaration?.site]).toEqual(['bike-shop', 'other-shop'])
})

it('a declaration by its address is not fetched on a server, and nothing is known of it', async () => {
  const session = startConsent({ declaration: '/evaste.json' })
  await session.ready

  expect(session.declaration).toBeNull()
  expect(session.allows('necessary')).toBe(false)
})

it('nobody decides on a server', () => {
  const session = startConsent({ declaration: bikeShopFile })

  expect(() => session.acceptAll()).toThrow('not on a server')
  expect(session.allows('analytics')).toBe(false)
  expect(session.decision).toBeNull()
})

it('the elements of a page may wait on a server too, and stop', () => {
  const session = startConsent({ declaration: bikeShopFile })
  const leave = session.subscribe(() => undefined)

  expect(() => {
    leave()
    session.open()
    session.stop()
  }).not.toThrow()
})
