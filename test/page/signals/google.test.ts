// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { DeclarationFile } from '../../../src/declaration/types.js'
import { google } from '../../../src/page/signals/google.js'
import { signalsOf } from '../../../src/declaration/signal-products.js'
import type { ConsentSession } from '../../../src/page/session/consent-session.js'
import { bikeShop } from '../../decision/bike-shop.js'
import type { EvasteProblem } from '../../../src/page/session/events.js'
import type { Held } from '../../../src/page/guard/policy/held.js'
import { controlSession, turn } from '../session/controlled-session.js'

/** A click of a person in the banner: no test outside a browser can make one. */
const person = new Event('click')
vi.mock('../../../src/page/session/evidence-of-action.js', () => ({
  evidenceOfAction: (event?: Event) =>
    event ? { source: 'banner', trusted: true } : { source: 'api', trusted: false },
}))

const service = (id: string, purpose: string, matches: string): DeclarationFile['services'][number] => ({
  id,
  name: id,
  purpose,
  matches: [matches],
})
const counter = service('counter', 'analytics', 'google-analytics.com')
const adverts = service('adverts', 'marketing', '*://www.googletagmanager.com/gtag/destination*')
const purposes: DeclarationFile['purposes'] = ['necessary', 'preferences', 'analytics', 'demographics', 'marketing']

interface Layer {
  dataLayer?: unknown[]
}
let page: Layer

beforeEach(() => {
  page = {}
})

/** The shop with Google's services, and what it tells them. */
function openShop(changes: Partial<DeclarationFile> = {}) {
  const services = [
    counter,
    adverts,
    service('themes', 'preferences', 'themes.polkupaja.example'),
    service('ages', 'demographics', 'ages.polkupaja.example'),
  ]
  const { session } = controlSession({}, bikeShop({ purposes, services, ...changes }))
  return { session, tell: tellGoogle(session) }
}

/** As the wiring does: only what the declaration names is told. */
function tellGoogle(session: ConsentSession, report: (problem: EvasteProblem) => void = () => undefined): () => void {
  const services = new Map(signalsOf(session.declaration!)).get('google')
  return services ? google({ page: page as Record<string, unknown>, session, services, report }) : () => undefined
}

const commands = (): readonly unknown[][] =>
  (page.dataLayer ?? []).map((command) => (Symbol.iterator in (command as object) ? [...(command as unknown[])] : []))
const consents = (): readonly unknown[][] => commands().filter(([name]) => name === 'consent')
/** The last that was told of each setting. */
const settings = (): object =>
  Object.fromEntries(commands().flatMap(([name, setting, value]) => (name === 'set' ? [[setting, value]] : [])))

describe('before anything is decided', () => {
  it('all seven are denied, and Google’s own defaults are turned off, before that', () => {
    openShop().tell()

    expect(commands()).toEqual([
      ['set', 'allow_google_signals', false],
      ['set', 'allow_ad_personalization_signals', false],
      [
        'consent',
        'default',
        {
          security_storage: 'denied',
          functionality_storage: 'denied',
          personalization_storage: 'denied',
          analytics_storage: 'denied',
          ad_storage: 'denied',
          ad_user_data: 'denied',
          ad_personalization: 'denied',
          wait_for_update: 500,
        },
      ],
    ])
  })

  it('each command is `arguments`, before what the page has queued itself', () => {
    page.dataLayer = [{ event: 'gtm.init' }]
    openShop().tell()

    expect(page.dataLayer).toHaveLength(4)
    expect(page.dataLayer[3]).toEqual({ event: 'gtm.init' })
    for (const command of page.dataLayer.slice(0, 3))
      expect(Object.prototype.toString.call(command)).toBe('[object Arguments]')
  })

  it('says it once, however often it is called', () => {
    const { tell } = openShop()
    tell()
    tell()

    expect(consents()).toHaveLength(1)
  })
})

describe('a decision', () => {
  it('is told once, all seven by name, by what was allowed', () => {
    const { session, tell } = openShop()
    tell()

    session.decide({ analytics: true, preferences: true })
    tell()
    tell()

    expect(consents().slice(1)).toEqual([
      [
        'consent',
        'update',
        {
          security_storage: 'granted',
          functionality_storage: 'granted',
          personalization_storage: 'granted',
          analytics_storage: 'granted',
          ad_storage: 'denied',
          ad_user_data: 'denied',
          ad_personalization: 'denied',
        },
      ],
    ])
    expect(settings()).toEqual({ allow_google_signals: false, allow_ad_personalization_signals: false })
  })

  it.each([
    [
      { analytics: true, demographics: true },
      { allow_google_signals: true, allow_ad_personalization_signals: false },
    ],
    [{ demographics: true }, { allow_google_signals: false, allow_ad_personalization_signals: false }],
    [{ marketing: true }, { allow_google_signals: false, allow_ad_personalization_signals: true }],
  ])('of %o sets what Google takes for granted', (choices, expected) => {
    const { session, tell } = openShop()

    session.decide(choices)
    tell()

    expect(settings()).toEqual(expected)
  })

  it('made before is told right behind the default, on each page', () => {
    const { session, tell } = openShop()
    session.acceptAll(person)

    tell()

    expect(consents().map(([, command]) => command)).toEqual(['default', 'update'])
    expect(consents()[1]?.[2]).toMatchObject({ ad_user_data: 'granted', analytics_storage: 'granted' })
  })

  it('taken back is told as denied', () => {
    const { session, tell } = openShop()
    session.acceptAll(person)
    tell()

    session.withdraw('marketing')
    tell()

    expect(consents()[2]?.[2]).toMatchObject({ ad_storage: 'denied', analytics_storage: 'granted' })
  })

  it('that refuses one service of Google’s grants nothing of its purpose', () => {
    const { session, tell } = openShop()

    session.decide({ analytics: true, marketing: true, adverts: false })
    tell()

    expect(consents()[1]?.[2]).toMatchObject({ analytics_storage: 'granted', ad_storage: 'denied' })
  })

  it('about purposes that are not declared is not asked for', () => {
    const { session, tell } = openShop({ purposes: ['necessary', 'analytics'], services: [counter] })

    session.acceptAll()
    tell()

    expect(session.problems).toEqual([])
    expect(consents()[1]?.[2]).toMatchObject({ analytics_storage: 'granted', functionality_storage: 'denied' })
  })

  it('is not needed for what needs no consent', () => {
    const necessity = 'The shop counts its visitors in numbers alone.'
    openShop({ purposes: [{ id: 'analytics', necessity }], services: [counter] }).tell()

    expect(consents()[1]?.[2]).toMatchObject({ analytics_storage: 'granted', ad_storage: 'denied' })
  })
})

describe('nothing is told', () => {
  it.each([
    ['where no service is Google’s', { services: [service('matomo', 'analytics', 'stats.polkupaja.example')] }],
    ['where a service says so', { services: [{ ...counter, signal: null }] }],
  ])('%s', (_, changes) => {
    const { session, tell } = openShop({ purposes, ...changes })

    tell()
    session.acceptAll()
    tell()

    expect(page.dataLayer).toBeUndefined()
  })

  it.each([
    'googletagmanager.com',
    '*://www.googletagmanager.com/gtm.js*',
    'google-analytics.com',
    'analytics.google.com',
    'googleadservices.com',
    'googlesyndication.com',
    'doubleclick.net',
    '*://metrics.polkupaja.example/gtag/js*',
    '*://metrics.polkupaja.example/gtm.js*',
  ])('but it is for %s', (matches) => {
    openShop({ services: [service('tag', 'analytics', matches)] }).tell()

    expect(consents()).toHaveLength(1)
  })

  it.each([
    ['by its id in the catalogue', service('google-analytics', 'analytics', 'metrics.polkupaja.example')],
    ['by `signal`', { ...service('tag', 'analytics', 'metrics.polkupaja.example'), signal: 'google' as const }],
  ])('and for a tag that the site’s own server proxies, %s', (_, proxied) => {
    openShop({ services: [proxied] }).tell()

    expect(consents()).toHaveLength(1)
  })
})

describe('a container of Google Tag Manager', () => {
  const container = service('google-tag-manager', 'marketing', '*://www.googletagmanager.com/gtm.js*')

  it('gets an event behind each update, with what is allowed', () => {
    const { session, tell } = openShop({ services: [container, counter] })
    tell()

    session.decide({ analytics: true, marketing: false })
    tell()

    expect(page.dataLayer?.at(-1)).toEqual({
      event: 'evaste_decided',
      evaste_purposes: ['necessary', 'analytics'],
      evaste_services: ['counter'],
    })
    expect(commands().at(-2)?.slice(0, 2)).toEqual(['consent', 'update'])
  })

  it('is told at once where its code already runs, which reads no more from the front', () => {
    const heard: unknown[] = []
    page.dataLayer = Object.assign([], { push: (...commands: unknown[]) => heard.push(...commands) })

    openShop().tell()

    expect(heard).toHaveLength(3)
  })
})

describe('a page that goes its own way with its layer', () => {
  const denied = ['consent', 'default', expect.objectContaining({ ad_storage: 'denied' })]

  it('by assigning another has what was told at the front of that one, once', () => {
    const { session, tell } = openShop()
    tell()
    session.decide({ analytics: true })
    tell()
    const told = [...(page.dataLayer ?? [])]

    page.dataLayer = [{ event: 'gtm.init' }]
    page.dataLayer = page.dataLayer.concat([{ event: 'gtm.dom' }])

    expect(page.dataLayer.slice(-2)).toEqual([{ event: 'gtm.init' }, { event: 'gtm.dom' }])
    expect(page.dataLayer.slice(0, -2)).toEqual(told)
  })

  it('by another name in the declaration is told under that', () => {
    const { tell } = openShop({ services: [{ ...counter, dataLayer: 'shopLayer' }] })
    tell()

    expect(page.dataLayer).toBeUndefined()
    expect([...((page as Record<string, unknown[]>).shopLayer?.[2] as unknown[])]).toEqual(denied)
  })

  it('by another name in the address of its container is told once that is held', async () => {
    const held: Held[] = []
    const { session } = controlSession({ held: () => held }, bikeShop({ purposes, services: [counter, adverts] }))
    tellGoogle(session)()
    held.push({ services: ['adverts'], kind: 'script', what: 'https://www.googletagmanager.com/gtm.js?id=GTM-1&l=ads' })

    session._notify()
    await turn()

    expect([...((page as Record<string, unknown[]>).ads?.[2] as unknown[])]).toEqual(denied)
  })

  it('by another name in the snippet of its container is told once that is held', async () => {
    const held: Held[] = []
    const { session } = controlSession({ held: () => held }, bikeShop({ purposes, services: [counter, adverts] }))
    tellGoogle(session)()
    const text = `(function(w,d,s,l,i){w[l]=w[l]||[];${' '.repeat(300)}f.parentNode.insertBefore(j,f)
      })(window,document,'script','ads','GTM-LEIPOMO');`
    const element = { textContent: text } as Element
    held.push({ services: ['adverts'], kind: 'script', what: text.slice(0, 200), element })

    session._notify()
    await turn()

    expect([...((page as Record<string, unknown[]>).ads?.[2] as unknown[])]).toEqual(denied)
  })

  it('by freezing it is told of as a problem, and the decision goes on', () => {
    page.dataLayer = Object.freeze([]) as never
    const { session } = openShop()
    const problems: EvasteProblem[] = []

    tellGoogle(session, (problem) => problems.push(problem))()

    expect(problems).toMatchObject([{ code: 'signal-lost' }])
  })

  it('by emptying it is told of as a problem', () => {
    const { session } = openShop()
    const problems: EvasteProblem[] = []
    const tell = tellGoogle(session, (problem) => problems.push(problem))
    tell()
    expect(problems).toEqual([])

    page.dataLayer!.length = 0
    tell()

    expect(problems).toMatchObject([{ code: 'signal-lost' }])
  })

  it('by a variable that cannot be watched is still told', () => {
    Object.defineProperty(page, 'dataLayer', { value: [], writable: true, configurable: false })

    openShop().tell()

    expect(consents()).toEqual([denied])
  })
})

describe('an event whose callback the page waits for', () => {
  type Gtag = (...command: unknown[]) => void
  const ways: readonly (readonly [string, (callback: () => void) => void])[] = [
    ['by gtag', (callback) => (page as { gtag: Gtag }).gtag('event', 'sale', { event_callback: callback })],
    ['in the data layer', (callback) => page.dataLayer!.push({ event: 'sale', eventCallback: callback })],
    [
      'in a data layer that the page has assigned',
      (callback) => {
        page.dataLayer = []
        page.dataLayer.push(['event', 'sale', { event_callback: callback }])
      },
    ],
  ]

  it.each(ways)('%s goes on while Google’s tags are held', async (_, push) => {
    openShop().tell()
    const callback = vi.fn()

    push(callback)

    await vi.waitFor(() => expect(callback).toHaveBeenCalledOnce(), 15_000)
  })

  it.each(ways)('%s is left to Google’s code once that may load', async (_, push) => {
    const { session, tell } = openShop()
    tell()
    session.decide({ analytics: true })
    tell()
    const callback = vi.fn()

    push(callback)
    await new Promise((resolve) => setTimeout(resolve))

    expect(callback).not.toHaveBeenCalled()
  })

  it('is not called again by Google’s code, which finds it in the data layer', async () => {
    openShop().tell()
    const callback = vi.fn()
    page.dataLayer!.push({ event: 'sale', eventCallback: callback })
    await vi.waitFor(() => expect(callback).toHaveBeenCalledOnce(), 15_000)

    ;(page.dataLayer!.at(-1) as { eventCallback: () => void }).eventCallback()

    expect(callback).toHaveBeenCalledOnce()
  })

  it('by gtag is not sent after consent where the snippet that defines it is held; what configures it is', () => {
    openShop().tell()
    const { gtag } = page as { gtag: Gtag }

    gtag('event', 'sale', {})
    gtag('config', 'G-1')

    expect(commands().filter(([name]) => name === 'event')).toEqual([])
    expect(commands().at(-1)).toEqual(['config', 'G-1'])
  })
})
