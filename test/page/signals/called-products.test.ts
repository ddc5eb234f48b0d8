// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import type { Held } from '../../../src/page/guard/policy/held.js'
import { clarity } from '../../../src/page/signals/clarity.js'
import { meta } from '../../../src/page/signals/meta.js'
import { pinterest } from '../../../src/page/signals/pinterest.js'
import { piwikPro } from '../../../src/page/signals/piwik-pro.js'
import { shopify } from '../../../src/page/signals/shopify.js'
import { snowplow } from '../../../src/page/signals/snowplow.js'
import { wpConsentApi } from '../../../src/page/signals/wp-consent-api.js'
import { turn } from '../session/controlled-session.js'
import { openSignal } from './signal-stage.js'

const asArrays = (commands: readonly unknown[]): readonly unknown[] =>
  commands.map((command) => [...(command as unknown[])])

/** A vendor's function as its snippet makes it, with what the snippet then calls. */
function install(page: Record<string, unknown>, name: string, property: string, ...calls: unknown[][]): unknown[] {
  const queue: unknown[] = []
  const stub = (...command: unknown[]): unknown => queue.push(command)
  page[name] = Object.assign(stub, { [property]: queue })
  for (const call of calls) (page[name] as typeof stub)(...call)
  return queue
}

describe('Microsoft Clarity', () => {
  const service = { purpose: 'session-replay', matches: ['clarity.ms'] }
  const words = (ad_Storage: string, analytics_Storage: string): unknown => [
    'consentv2',
    { ad_Storage, analytics_Storage },
  ]

  it('is told of recording and advertising apart, with the vendor’s capital S', () => {
    const { page, decide } = openSignal('clarity', clarity, [service])

    decide({ 'session-replay': true })
    decide({ marketing: true })
    decide({ 'session-replay': false })

    expect(asArrays((page.clarity as { q: unknown[] }).q)).toEqual([
      words('denied', 'denied'),
      words('denied', 'granted'),
      words('granted', 'granted'),
      words('denied', 'denied'),
    ])
  })
})

describe('what a page’s own handlers call while its snippet is held', () => {
  const held = (service: string, attributes = ''): Held => {
    const element = document
      .createRange()
      .createContextualFragment(`<script ${attributes}></script>`).firstElementChild!
    return { services: [service], kind: 'script', what: '', element }
  }

  it.each([
    ['meta', meta, 'fbq'],
    ['pinterest', pinterest, 'pintrk'],
    ['snowplow', snowplow, 'snowplow'],
  ] as const)(
    'is a function that does nothing, and none once the snippet may run: %s',
    async (product, signal, name) => {
      const { page, session } = openSignal(product, signal, [{ inline: ['loader.js'], signal: product }])
      const list = vi.spyOn(session, 'held', 'get')
      list.mockReturnValue([held(product)])
      expect((page[name] as () => unknown)()).toBeUndefined()

      list.mockReturnValue([held(product, 'src="/loader.js"'), held('another'), { ...held(product), kind: 'img' }])
      expect(page[name]).toBeUndefined() // its snippet loads nothing where this exists

      const queue = install(page, name, 'queue')
      list.mockReturnValue([held(product)])
      ;(page[name] as (command: string) => void)('track')
      await turn()
      expect(queue).toContainEqual(['track'])
    },
  )
})

describe('Meta Pixel', () => {
  const service = { inline: ['fbevents.js'] }

  it('is revoked and granted before `init` where its snippet runs after consent', async () => {
    const { page, decide } = openSignal('meta', meta, [service])
    expect(page.fbq).toBeUndefined() // its snippet loads nothing where this exists
    decide({ marketing: true })

    const queue = install(page, 'fbq', 'queue', ['init', '1'], ['track', 'PageView'])
    await turn()
    decide({ marketing: false })

    expect(queue).toEqual([
      ['consent', 'revoke'],
      ['consent', 'grant'],
      ['init', '1'],
      ['track', 'PageView'],
      ['consent', 'revoke'],
    ])
  })

  it('is told when the page is parsed where an earlier script has declared its name with `var`', () => {
    const page = Object.defineProperty({} as Record<string, unknown>, 'fbq', { writable: true, configurable: false })
    openSignal('meta', meta, [service], page)

    const queue = install(page, 'fbq', 'queue', ['init', '1'])
    document.dispatchEvent(new Event('DOMContentLoaded'))

    expect(queue).toEqual([
      ['consent', 'revoke'],
      ['init', '1'],
    ])
  })

  it('is revoked before `init` where its snippet ran before', () => {
    const page: Record<string, unknown> = {}
    const queue = install(page, 'fbq', 'queue', ['init', '1'])

    const { decide } = openSignal('meta', meta, [service], page)
    decide({ marketing: true })

    expect(queue).toEqual([
      ['consent', 'revoke'],
      ['init', '1'],
      ['consent', 'grant'],
    ])
  })
})

describe('Pinterest', () => {
  it('has no consent before `load`, and loses it after a withdrawal', async () => {
    const { page, decide } = openSignal('pinterest', pinterest, [{ matches: ['s.pinimg.com'] }])
    decide({ marketing: true })

    const queue = install(page, 'pintrk', 'queue', ['load', '1'])
    await turn()
    decide({ marketing: false })

    expect(queue).toEqual([
      ['setconsent', false],
      ['setconsent', true],
      ['load', '1'],
      ['setconsent', false],
    ])
  })
})

describe('Snowplow', () => {
  it('identifies behind `newTracker` once that is allowed, and is anonymous after a withdrawal', async () => {
    const { page, decide } = openSignal('snowplow', snowplow, [{ purpose: 'analytics' }])
    decide({ analytics: true })

    const queue = install(page, 'snowplow', 'q', ['newTracker', 'sp', 'c.example'])
    await turn()
    decide({ analytics: false })

    expect(queue).toEqual([
      ['newTracker', 'sp', 'c.example'],
      ['disableAnonymousTracking'],
      ['enableAnonymousTracking', { options: { withServerAnonymisation: true } }],
      ['clearUserData', { preserveSession: false, preserveUser: false }],
    ])
  })
})

describe('Piwik PRO', () => {
  it('gets the status of every type as soon as its snippet has run, and with each decision', async () => {
    const api = vi.fn<(command: string, settings: { consents: Record<string, object> }) => void>()
    const { page, decide } = openSignal('piwik-pro', piwikPro, [{ purpose: 'analytics' }])
    decide({ analytics: true })

    page.ppms = { cm: { api } }
    await turn()
    decide({ analytics: false, marketing: true })

    const statuses = api.mock.calls.map(([command, { consents }]) => [
      command,
      consents.analytics,
      consents.remarketing,
      Object.keys(consents).length,
    ])
    expect(statuses).toEqual([
      ['setComplianceSettings', { status: 1 }, { status: 0 }, 6],
      ['setComplianceSettings', { status: 0 }, { status: 1 }, 6],
    ])
  })
})

describe('the WP Consent API', () => {
  const signals = { signals: ['wp-consent-api' as const] }

  it('has a consent type at once, without which it allows everything, and sets nothing before a decision', () => {
    const heard = vi.fn()
    document.addEventListener('wp_consent_type_defined', heard, { once: true })
    const set = vi.fn()

    const { page } = openSignal('wp-consent-api', wpConsentApi, [], { wp_set_consent: set }, { consent: signals })

    expect(page.wp_consent_type).toBe('optin')
    expect(heard).toHaveBeenCalledOnce()
    expect(set).not.toHaveBeenCalled()
  })

  it('gets every category and every service with a decision, also if its functions come later', () => {
    const set = vi.fn()
    const setService = vi.fn()
    const services = [{ id: 'stats', name: 'Stats', purpose: 'analytics' }]
    const { page, decide } = openSignal('wp-consent-api', wpConsentApi, [], {}, { consent: signals, services })
    decide({ analytics: true })

    Object.assign(page, { wp_set_consent: set, wp_set_service_consent: setService })
    document.dispatchEvent(new Event('DOMContentLoaded'))

    expect(Object.fromEntries(set.mock.calls)).toEqual({
      functional: 'allow',
      preferences: 'deny',
      'statistics-anonymous': 'allow',
      statistics: 'allow',
      marketing: 'deny',
    })
    expect(setService).toHaveBeenCalledExactlyOnceWith('stats', true)
  })
})

describe('Shopify', () => {
  const consent = { consent: { signals: ['shopify' as const] } }

  it('is told nothing before a decision, then loads its API once and sets all four', () => {
    const setTrackingConsent = vi.fn<(consent: object) => void>()
    const shop: Record<string, unknown> = {
      loadFeatures: vi.fn((_: object, done: () => void) => {
        shop.customerPrivacy = { setTrackingConsent }
        done()
      }),
    }
    const { decide } = openSignal('shopify', shopify, [], { Shopify: shop }, consent)
    expect(shop.loadFeatures).not.toHaveBeenCalled()

    decide({ marketing: true })
    decide({ marketing: false, analytics: true })

    expect(shop.loadFeatures).toHaveBeenCalledOnce()
    expect(setTrackingConsent.mock.calls.map(([told]) => told)).toEqual([
      { analytics: false, marketing: true, preferences: false, sale_of_data: true },
      { analytics: true, marketing: false, preferences: false, sale_of_data: false },
    ])
  })

  it('that does not bring its API is reported', () => {
    const loadFeatures = (_: object, done: (cause: Error) => void): void => done(new Error('offline'))
    const { decide, report } = openSignal('shopify', shopify, [], { Shopify: { loadFeatures } }, consent)

    decide({ marketing: true })

    expect(report).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'signal-lost' }))
  })
})
