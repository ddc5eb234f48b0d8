import { expect, it } from 'vitest'
import { currentConsent } from '../../src/decision/current-consent.js'
import { decide } from '../../src/decision/decide.js'
import { readStored, storeDecision } from '../../src/decision/stored.js'
import { bikeShop, decidedAt, deciding } from './bike-shop.js'

/** A shop with that many services, each of which has an answer of its own every other time. */
function decideForMany(count: number) {
  const services = Array.from({ length: count }, (_, i) => ({
    id: `partner-${i}`,
    name: `Partner ${i}`,
    purpose: 'analytics',
    matches: [`partner-${i}.example`],
  }))
  const shop = bikeShop({ services })
  const own = services.filter((_, i) => i % 2).map(({ id }) => [id, false] as const)
  const choices = { analytics: true, ...Object.fromEntries(own) }
  const now = new Date(decidedAt)
  const decision = decide(currentConsent(null, shop, now), shop, deciding(choices))
  return { shop, decision, now, value: encodeURIComponent(JSON.stringify(storeDecision(decision, shop))) }
}

it.each([3, 50, 200])('the own choices of %s services fit into a cookie, and are read as they were made', (count) => {
  const { shop, decision, now, value } = decideForMany(count)

  const read = readStored(value, shop.site)

  expect(value.length).toBeLessThan(4000)
  expect(currentConsent(read, shop, now).services).toEqual(decision.services)
})

it.each([{ given: 7 }, { allowed: 'partner-1' }, 'given'])('lists that are none are nothing: %j', (serviceLists) => {
  const { shop, decision } = decideForMany(50)
  const stored = { ...storeDecision(decision, shop), serviceLists }

  expect(readStored(encodeURIComponent(JSON.stringify(stored)), shop.site)).toBeNull()
})
