// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.polkupaja.example/huolto/" }
import { afterEach, describe, expect, it, vi } from 'vitest'
import { decide } from '../../../src/decision/decide.js'
import { currentConsent } from '../../../src/decision/current-consent.js'
import { storeDecision } from '../../../src/decision/stored.js'
import { hasItems, readCookie } from '../../../src/page/device/kept.js'
import { bikeShop, deciding } from '../../decision/bike-shop.js'

/** The cookie of a visitor who decided at that time. */
function letIn(decidedAt: string, isAllowed: boolean, attributes = '', site = 'bike-shop'): void {
  const shop = bikeShop({ site })
  const decision = decide(
    currentConsent(null, shop, new Date(decidedAt)),
    shop,
    deciding({ analytics: isAllowed }, { decidedAt }),
  )
  const value = encodeURIComponent(JSON.stringify(storeDecision(decision, shop)))
  document.cookie = `evaste=${value}; path=/${attributes}`
}
const [may, june] = ['2026-05-22T12:00:00.000Z', '2026-06-22T12:00:00.000Z']
const aboveIt = '; domain=polkupaja.example'

afterEach(() => {
  vi.restoreAllMocks()
  document.cookie = 'evaste=; path=/; max-age=0'
  document.cookie = 'evaste=; path=/; domain=polkupaja.example; max-age=0'
  localStorage.clear()
})

describe('of several decision cookies', () => {
  it.each([
    ['', aboveIt],
    [aboveIt, ''],
  ])('the newest counts, wherever they lie: a withdrawal is never outlived by what it withdrew', (older, newer) => {
    letIn(may, true, older)
    letIn(june, false, newer)

    const stored = readCookie('bike-shop')

    expect(document.cookie.match(/evaste=/g)).toHaveLength(2)
    expect(stored).toMatchObject({ decidedAt: june, choices: { analytics: 'refused' } })
  })

  it('the site’s own counts, and not that of the site above it', () => {
    letIn(june, true, aboveIt, 'bike-chain')
    letIn(may, false)

    expect(readCookie('bike-shop')).toMatchObject({ site: 'bike-shop', decidedAt: may })
    expect(readCookie('bike-chain')).toMatchObject({ site: 'bike-chain', decidedAt: june })
  })
})

describe('a cookie that a late answer of the register has brought back', () => {
  it('is none: what was decided after it counts, and is asked again', () => {
    letIn(may, true)
    localStorage.setItem('evaste:bike-shop:decision', JSON.stringify({ decisionId: 'd-2', decidedAt: june }))

    expect(readCookie('bike-shop')).toBeNull()
  })

  it('is the visitor’s own where nothing was decided after it', () => {
    letIn(june, true)
    localStorage.setItem('evaste:bike-shop:decision', JSON.stringify({ decisionId: 'd-1', decidedAt: may }))

    expect(readCookie('bike-shop')).toMatchObject({ decidedAt: june })
  })
})

describe('no decision cookie', () => {
  it.each(['evaste=%', 'evasteless=x', 'not_evaste=x', 'evaste='])('is %s', (cookie) => {
    document.cookie = `${cookie}; path=/`

    expect(readCookie('bike-shop')).toBeNull()
    document.cookie = `${cookie.split('=', 1)[0] ?? ''}=; path=/; max-age=0`
  })

  it('is there where cookies are denied, as in a sandboxed frame', () => {
    vi.spyOn(Document.prototype, 'cookie', 'get').mockImplementation(() => {
      throw new DOMException('The document is sandboxed', 'SecurityError')
    })

    expect(readCookie('bike-shop')).toBeNull()
  })
})

describe('whether a record waits', () => {
  it('is seen by the names on the device alone, for one site', () => {
    expect(hasItems('bike-shop', 'outbox:')).toBe(false)

    localStorage.setItem('evaste:bike-shop:outbox:decision-1', '{}')

    expect(hasItems('bike-shop', 'outbox:')).toBe(true)
    expect(hasItems('bike', 'outbox:')).toBe(false)
  })

  it('is not known, and not an error, where storage is denied', () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    })

    expect(hasItems('bike-shop', 'outbox:')).toBe(false)
  })
})
