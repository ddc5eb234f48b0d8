import { describe, expect, it } from 'vitest'
import { hubspot } from '../../../src/page/signals/hubspot.js'
import { matomo } from '../../../src/page/signals/matomo.js'
import { posthog } from '../../../src/page/signals/posthog.js'
import { tiktok } from '../../../src/page/signals/tiktok.js'
import { uet } from '../../../src/page/signals/uet.js'
import { openSignal } from './signal-stage.js'

const replay = { id: 'recordings', purpose: 'session-replay' }

describe('Microsoft UET', () => {
  const service = { matches: ['bat.bing.com'] }

  it('is denied before what the page has queued, and told of each decision once', () => {
    const { page, decide, tell } = openSignal('uet', uet, [service], { uetq: ['event', 'sale', {}] })
    const begun = ['consent', 'default', { ad_storage: 'denied' }, 'event', 'sale', {}]
    expect(page.uetq).toEqual(begun)

    decide({ marketing: true })
    tell()
    decide({ marketing: false })

    expect(page.uetq).toEqual([
      ...begun,
      ...['consent', 'update', { ad_storage: 'granted' }],
      ...['consent', 'update', { ad_storage: 'denied' }],
    ])
  })

  it('is granted by nothing but its own service', () => {
    const { page, decide } = openSignal('uet', uet, [service])

    decide({ analytics: true, marketing: true, uet: false })

    expect((page.uetq as unknown[]).at(-1)).toEqual({ ad_storage: 'denied' })
  })

  it('is told in a queue that the page assigns later', () => {
    const { page } = openSignal('uet', uet, [service])

    page.uetq = ['event', 'sale', {}]

    expect(page.uetq).toEqual(['consent', 'default', { ad_storage: 'denied' }, 'event', 'sale', {}])
  })
})

describe('TikTok', () => {
  const service = { matches: ['analytics.tiktok.com'] }

  it('holds before the pixel loads, then grants, and revokes after a withdrawal', () => {
    const { page, decide } = openSignal('tiktok', tiktok, [service], { ttq: [['page']] })

    decide({ marketing: true })
    decide({ marketing: false })

    expect(page.ttq).toEqual([['holdConsent'], ['page'], ['grantConsent'], ['revokeConsent']])
  })

  it('calls the pixel where its code runs', () => {
    const called: string[] = []
    const { page, decide } = openSignal('tiktok', tiktok, [service])
    page.ttq = { grantConsent: () => called.push('grant'), revokeConsent: () => called.push('revoke') }

    decide({ marketing: true })
    decide({ marketing: false })

    expect(called).toEqual(['grant', 'revoke'])
  })
})

describe('Matomo', () => {
  const service = { purpose: 'analytics', inline: ['_paq.push'] }

  it('requires consent before the first page view, gets it, and forgets it', () => {
    const { page, decide } = openSignal('matomo', matomo, [service], { _paq: [['trackPageView']] })

    decide({ analytics: true })
    decide({ analytics: false })

    expect(page._paq).toEqual([['requireConsent'], ['trackPageView'], ['setConsentGiven'], ['forgetConsentGiven']])
  })

  it('requires it for cookies alone where counting itself needs none', () => {
    const free = { id: 'counting', purpose: 'visits', inline: ['_paq.push'] }
    const purposes = [{ id: 'visits', necessity: 'The shop counts in numbers alone.' }, 'analytics'] as const
    const { page, decide } = openSignal('matomo', matomo, [free, service], {}, { purposes })
    expect(page._paq).toEqual([['requireCookieConsent'], ['forgetCookieConsentGiven']])

    decide({ analytics: true })

    expect((page._paq as unknown[]).at(-1)).toEqual(['setCookieConsentGiven'])
  })

  it('is told nothing where nothing is asked', () => {
    const purposes = [{ id: 'analytics', necessity: 'The shop counts in numbers alone.' }]

    const { page } = openSignal('matomo', matomo, [service], {}, { purposes })

    expect(page._paq).toBeUndefined()
  })

  it('records only where a service of its own for replay is allowed', () => {
    const recordings = { ...replay, signal: 'matomo' as const }
    const { page, decide } = openSignal('matomo', matomo, [service, recordings])

    decide({ analytics: true, 'session-replay': false })
    decide({ 'session-replay': true })

    expect(page._paq).toEqual([
      ['requireConsent'],
      ['HeatmapSessionRecording::disable'],
      ['setConsentGiven'],
      ['HeatmapSessionRecording::disable'],
      ['setConsentGiven'],
      ['HeatmapSessionRecording::enable'],
    ])
  })
})

describe('PostHog', () => {
  const service = { purpose: 'analytics', matches: ['posthog.com'] }
  const begun = [['opt_out_capturing'], ['set_config', { disable_session_recording: true }]]

  it('is out, and records nothing, until it is allowed, and again after a withdrawal', () => {
    const { page, decide } = openSignal('posthog', posthog, [service])
    expect(page.posthog).toEqual(begun)

    decide({ analytics: true })
    decide({ analytics: false })

    expect(page.posthog).toEqual([
      ...begun,
      ['opt_in_capturing', { captureEventName: false }],
      ['stopSessionRecording'],
      ['opt_out_capturing'],
      ['stopSessionRecording'],
    ])
  })

  it('records with consent to replay, by calls where its code runs', () => {
    const called: unknown[] = []
    const names = ['opt_in_capturing', 'opt_out_capturing', 'set_config', 'startSessionRecording']
    const { page, decide } = openSignal('posthog', posthog, [service, { ...replay, signal: 'posthog' }])
    page.posthog = Object.fromEntries(names.map((name) => [name, () => called.push(name)]))

    decide({ analytics: true, 'session-replay': true })

    expect(called).toEqual(['opt_in_capturing', 'set_config', 'startSessionRecording'])
  })
})

describe('HubSpot', () => {
  const service = { matches: ['hs-scripts.com'] }
  const consent = (analytics: boolean, advertisement: boolean, functionality: boolean): unknown => [
    'setHubSpotConsent',
    { analytics, advertisement, functionality },
  ]

  it('is denied all three kinds first, then gets those that are allowed, and forgets after a withdrawal', () => {
    const { page, decide } = openSignal('hubspot', hubspot, [service], { _hsp: [['page']] })
    expect(page).toMatchObject({ disableHubSpotCookieBanner: true })

    decide({ marketing: true, preferences: true })
    decide({ marketing: false })

    expect(page._hsp).toEqual([
      consent(false, false, false),
      ['page'],
      consent(false, true, true),
      consent(false, false, false),
      ['revokeCookieConsent'],
    ])
  })
})
