// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.polkupaja.example/" }
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startConsent } from '../../../src/index.js'
import type { ConsentOptions } from '../../../src/page/session/consent-options.js'
import type { ConsentSession } from '../../../src/page/session/consent-session.js'
import { runningSession } from '../../../src/page/session/running-session.js'
import { bikeShopFile } from '../../decision/bike-shop.js'
import { FOLLOWED, type Harness } from './harness.js'
import { reactHarness } from './react-harness.js'
import { svelteHarness } from './svelte-harness.js'
import { vueHarness } from './vue-harness.js'

const ASKS = '<i>a choice is needed</i>'
const CHART = '<b>the chart</b>'
const shop: ConsentOptions = { declaration: bikeShopFile }
const withSensitive: ConsentOptions = { declaration: { ...bikeShopFile, sensitiveRoutes: ['/kassa'] } }

/** What every adapter does, in its own framework. */
describe.each([
  ['react', reactHarness],
  ['vue', vueHarness],
  ['svelte', svelteHarness],
] as const)('the adapter for %s', (_, create) => {
  let app: Harness
  let container: Element
  let complaints: unknown[]

  beforeAll(async () => void (app = await create()), 60_000)
  beforeEach(() => {
    container = document.body.appendChild(document.createElement('main'))
    complaints = []
    for (const method of ['error', 'warn'] as const)
      vi.spyOn(console, method).mockImplementation((...words: unknown[]) => void complaints.push(words.join(' ')))
  })
  afterEach(async () => {
    vi.unstubAllGlobals()
    await app.unmount()
    runningSession()?.stop()
    container.remove()
    history.replaceState(null, '', '/')
    document.cookie = 'evaste=; path=/; max-age=0'
    localStorage.clear()
    vi.restoreAllMocks()
  })

  /** Frameworks mark places in the HTML with comments of their own. */
  const markup = (html = container.innerHTML): string => html.replace(/<!--[^]*?-->/g, '')
  const view = (status: string, gate: string): string => `<output>${status}</output>${gate}`
  const decide = async (choices: Readonly<Record<string, boolean>>): Promise<void> => {
    runningSession()?.decide(choices)
    await app.settle()
  }
  const go = async (path: string): Promise<void> => {
    history.pushState(null, '', path)
    await app.go(path)
  }
  async function onServer(): Promise<string> {
    vi.stubGlobal('window', undefined)
    vi.stubGlobal('document', undefined)
    try {
      return await app.renderOnServer(shop)
    } finally {
      vi.unstubAllGlobals()
    }
  }

  it('holds before an answer, releases with consent, and holds again after a refusal and a withdrawal', async () => {
    await app.mount(container, shop)
    const seen = [markup()]

    await decide({ [FOLLOWED]: false })
    seen.push(markup())
    await decide({ [FOLLOWED]: true })
    seen.push(markup())
    runningSession()?.withdraw(FOLLOWED)
    await app.settle()
    seen.push(markup())

    expect(seen).toEqual([
      view('requested', ASKS),
      view('refused', ASKS),
      view('given', CHART),
      view('withdrawn', ASKS),
    ])
  })

  it('has started the document’s one session when the first component is set up', async () => {
    const seen = new Set<ConsentSession | null>()
    vi.stubGlobal('seeSession', (session: ConsentSession | null) => seen.add(session))

    await app.mount(container, shop)

    expect([...seen]).toEqual([runningSession()])
  })

  it('takes over the session of the script tag', async () => {
    const ofTag = startConsent(shop)
    ofTag.decide({ [FOLLOWED]: true })

    await app.mount(container, { declaration: { ...bikeShopFile, site: 'another' } })

    expect(runningSession()).toBe(ofTag)
    expect(markup()).toBe(view('given', CHART))
  })

  it('follows the session of the script tag where the app starts none', async () => {
    startConsent(shop)

    await app.mount(container, null)
    await decide({ [FOLLOWED]: true })

    expect(markup()).toBe(view('given', CHART))
  })

  it('holds where there is no session at all', async () => {
    await app.mount(container, null)

    expect(markup()).toBe(view('requested', ASKS))
    expect(complaints).toEqual([])
  })

  it('holds on a sensitive route whatever was given, and releases on the next', async () => {
    await app.mount(container, withSensitive)
    await decide({ [FOLLOWED]: true })
    const seen = [markup()]

    await go('/kassa')
    seen.push(markup())
    await go('/pyorat')
    seen.push(markup())

    expect(seen).toEqual([view('given', CHART), view('given', ASKS), view('given', CHART)])
  })

  it('leaves the session to the document when it goes, and no listener of its own', async () => {
    const session = startConsent(shop)
    const { subscribe } = session
    let listeners = 0
    vi.spyOn(session, 'subscribe').mockImplementation((listener) => {
      const unsubscribe = subscribe.call(session, listener)
      listeners += 1
      return () => {
        listeners -= 1
        unsubscribe()
      }
    })
    await app.mount(container, shop)
    const before = listeners

    await app.unmount()

    expect(before).toBeGreaterThan(0)
    expect(listeners).toBe(0)
    expect(runningSession()).toBe(session)
  })

  it('has the same page for everyone on a server, and starts no session there', async () => {
    const html = await onServer()

    expect(markup(html)).toBe(view('requested', ASKS))
    expect(runningSession()).toBeUndefined()
  })

  it.each([
    [true, view('given', CHART)],
    [false, view('refused', ASKS)],
  ])('hydrates without a complaint where the visitor has answered %s', async (answer, expected) => {
    container.innerHTML = await onServer()
    const [rendered] = container.children
    startConsent(shop).decide({ [FOLLOWED]: answer })

    await app.hydrate(container, shop)
    await app.settle()

    expect(markup()).toBe(expected)
    expect(container.children[0]).toBe(rendered)
    expect(complaints).toEqual([])
  })
})
