// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.polkupaja.example/" }
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ConsentSession } from '../../../src/page/session/consent-session.js'
import type { Migration } from '../../../src/declaration/types.js'
import { startConsent } from '../../../src/index.js'
import { migrateConsent } from '../../../src/migrate.js'
import { bikeShopFile } from '../../decision/bike-shop.js'

const services = { matomo: 'statistics', heatmap: 'statistics', films: 'ads', adverts: 'ads' }
let session: ConsentSession | undefined

/** The shop's page, whose visitors chose in `from` before. */
function openShop(from: Migration['from'], changes: Partial<Migration> = {}): ConsentSession {
  const migrate: Migration = { from, services, ...changes }
  return (session = startConsent({ declaration: { ...bikeShopFile, consent: { migrate } } }))
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => {
  session?.stop()
  for (const name of ['klaro', 'CookieConsent', 'evaste', 'c15t']) document.cookie = `${name}=; max-age=0; path=/`
  localStorage.clear()
  vi.restoreAllMocks()
})

it('a refusal in another tool is a refusal here, recorded as imported from there, and nobody is asked again', async () => {
  document.cookie = `klaro=${encodeURIComponent('{"statistics":false,"ads":false}')}; path=/`
  const shop = openShop('klaro')

  const decision = await migrateConsent(shop)

  expect(decision).toMatchObject({ source: 'import', trusted: false, importedFrom: 'klaro' })
  expect(decision?.choices).toEqual({ analytics: 'refused', marketing: 'refused' })
  expect(shop.asked).toEqual([])
  await vi.waitFor(() => expect(document.cookie).toContain('evaste='), 15_000)
})

it('a consent keeps the time at which it was given', async () => {
  const at = Date.now() - 30 * 86_400_000
  document.cookie = `CookieConsent={stamp:'-',statistics:true%2Cmarketing:false%2Cmethod:'explicit'%2Cutc:${at}}; path=/`
  const shop = openShop('cookiebot', { services: { ...services, films: 'marketing', adverts: 'marketing' } })

  const decision = await migrateConsent(shop)

  expect(decision?.choices).toEqual({ analytics: 'given', marketing: 'refused' })
  expect(decision?.decidedAt).toBe(new Date(at).toISOString())
})

it('what may not stand is asked, and the rest is not', async () => {
  localStorage.setItem('our-consent', '{"statistics":true,"ads":false}')
  const shop = openShop('klaro', { name: 'our-consent' })

  const decision = await migrateConsent(shop)

  expect(decision?.choices).toEqual({ analytics: 'requested', marketing: 'refused' })
  expect(shop.asked).toEqual(['analytics'])
  expect(shop.allows('matomo')).toBe(false)
})

it('copies that disagree are a refusal', async () => {
  document.cookie = `c15t=c.statistics:1,i.t:${Date.now()}; path=/`
  localStorage.setItem('c15t', JSON.stringify({ consents: { statistics: false }, consentInfo: { time: Date.now() } }))
  const shop = openShop('c15t', { services: { matomo: 'statistics', heatmap: 'statistics' } })

  expect((await migrateConsent(shop))?.choices).toEqual({ analytics: 'refused', marketing: 'requested' })
})

it.each([
  ['there is no stored choice', ''],
  ['the stored choice is corrupt', '{"statistics":'],
  ['the stored choice is a consent without a time', '{"statistics":true,"ads":true}'],
])('nothing happens where %s', async (_, stored) => {
  if (stored) document.cookie = `klaro=${encodeURIComponent(stored)}; path=/`
  const shop = openShop('klaro')

  expect(await migrateConsent(shop)).toBeNull()
  expect(shop.decision).toBeNull()
  expect(shop.asked).toEqual(['analytics', 'marketing'])
  expect(console.error).not.toHaveBeenCalled()
})

it('a decision that evaste has is never replaced', async () => {
  document.cookie = `klaro=${encodeURIComponent('{"statistics":false,"ads":false}')}; path=/`
  const shop = openShop('klaro')
  const own = shop.acceptAll()

  expect(await migrateConsent(shop)).toBeNull()
  expect(shop.decision).toBe(own)
})

it('a mapping can come from code, and one without sense breaks nothing and says so', async () => {
  document.cookie = `klaro=${encodeURIComponent('{"statistics":false,"ads":false}')}; path=/`
  session = startConsent({ declaration: bikeShopFile })

  const wrong = await migrateConsent(session, { from: 'clearo' as 'klaro', services })
  const right = await migrateConsent(session, { from: 'klaro', services })

  expect(wrong).toBeNull()
  expect(console.error).toHaveBeenCalledOnce()
  expect(right?.choices).toEqual({ analytics: 'refused', marketing: 'refused' })
})
