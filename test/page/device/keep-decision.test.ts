// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.polkupaja.example/huolto/" }
import { afterEach, describe, expect, it } from 'vitest'
import { decisionCookies } from '../../../src/decision/decision-cookie.js'
import { currentConsent } from '../../../src/decision/current-consent.js'
import { decide } from '../../../src/decision/decide.js'
import { keepDecision } from '../../../src/page/device/keep-decision.js'
import { readCookie } from '../../../src/page/device/kept.js'
import { bikeShop, deciding } from '../../decision/bike-shop.js'

type Place = Parameters<typeof bikeShop>[0] & object
const above = { domain: 'polkupaja.example', path: '/' }

/** An answer as the page keeps it while the declaration places the cookie there. */
function keep(isAllowed: boolean, daysAgo: number, cookie?: { domain?: string; path?: string }, site = 'bike-shop') {
  const shop = bikeShop({ site, ...(cookie && { consent: { cookie } as Place['consent'] }) } as Place)
  const decidedAt = new Date(Date.now() - daysAgo * 86_400_000).toISOString()
  const decision = decide(
    currentConsent(null, shop, new Date(decidedAt)),
    shop,
    deciding({ analytics: isAllowed }, { decidedAt }),
  )
  return keepDecision(decision, shop)
}

afterEach(() => {
  for (const domain of ['', '; domain=polkupaja.example'])
    for (const path of ['/', '/huolto/']) document.cookie = `evaste=; max-age=0; path=${path}${domain}`
  localStorage.clear()
})

describe('an answer from before the declaration placed the cookie elsewhere', () => {
  it.each([
    ['on this host', undefined, above],
    ['on the domain above', above, undefined],
    ['under a path', { path: '/huolto/' }, undefined],
  ])('is gone once a new one is kept, and does not count if the browser drops that: %s', (_, older, newer) => {
    keep(true, 9, older)

    expect(keep(false, 1, newer)).toBeNull()

    expect(decisionCookies(document.cookie)).toHaveLength(1)
    expect(readCookie('bike-shop')?.choices).toMatchObject({ analytics: 'refused' })
    document.cookie = `evaste=; max-age=0; path=/${newer ? `; domain=${newer.domain}` : ''}`
    expect(readCookie('bike-shop', false)).toBeNull()
  })

  it('stays where the site on the domain above keeps an answer of its own', () => {
    keep(true, 9, above, 'club')
    keep(false, 1)

    expect(readCookie('club', false)?.choices).toMatchObject({ analytics: 'given' })
    expect(readCookie('bike-shop', false)?.choices).toMatchObject({ analytics: 'refused' })
  })
})
