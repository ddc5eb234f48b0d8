// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'

const code = readFileSync('demo/third-party/trackers/gtag.js', 'utf8')

declare global {
  interface Window {
    dataLayer: unknown[]
  }
}

function gtag(..._: readonly unknown[]): void {
  // eslint-disable-next-line prefer-rest-params
  window.dataLayer.push(arguments)
}

function start(): string[] {
  const hits: string[] = []
  vi.stubGlobal('fetch', (url: string) => {
    hits.push(url)
    return Promise.resolve()
  })
  window.eval(code.replace('{{thirdParty}}', 'http://third-party.localhost:8081'))
  return hits
}

const cookies = (): string => document.cookie
const demographics = (): Element | null => document.querySelector('script[src*="/g/demographics/"]')

describe('the stand-in for gtag.js', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    window.dataLayer = []
    document.head.replaceChildren()
    for (const pair of document.cookie.split('; ')) document.cookie = `${pair.split('=')[0]}=; Max-Age=0; Path=/`
  })

  it('stores and asks for demographics when nobody tells it otherwise, as the real one does', () => {
    window.dataLayer = []
    gtag('js', new Date())
    gtag('config', 'G-SINISERV1')

    const hits = start()

    expect(hits).toHaveLength(1)
    expect(hits[0]).toContain('gcs=G111')
    expect(cookies()).toMatch(/_ga=GA1\.1\.\d+\.\d+/)
    expect(cookies()).toContain('_ga_SINISERV1=')
    expect(demographics()).not.toBeNull()
  })

  it('stores nothing while consent mode says denied', () => {
    window.dataLayer = []
    gtag('consent', 'default', { ad_storage: 'denied', analytics_storage: 'denied' })
    gtag('config', 'G-SINISERV1')

    const hits = start()

    expect(hits[0]).toContain('gcs=G100')
    expect(cookies()).toBe('')
    expect(demographics()).toBeNull()
  })

  it('leaves demographics alone when Google signals are set off', () => {
    window.dataLayer = []
    gtag('set', 'allow_google_signals', false)
    gtag('config', 'G-SINISERV1')

    start()

    expect(cookies()).toContain('_ga=')
    expect(demographics()).toBeNull()
  })

  it('starts to store when an update grants it, and not again when the next says the same', () => {
    window.dataLayer = []
    gtag('consent', 'default', { ad_storage: 'denied', analytics_storage: 'denied' })
    gtag('config', 'G-SINISERV1')
    const hits = start()

    gtag('consent', 'update', { analytics_storage: 'granted' })
    gtag('consent', 'update', { analytics_storage: 'granted' })

    expect(hits.map((url) => /gcs=(G\d+)/.exec(url)?.[1])).toEqual(['G100', 'G101'])
    expect(cookies()).toContain('_ga=')
  })

  it('keeps its first hits until an update has come, where it was told that one may', () => {
    window.dataLayer = []
    gtag('consent', 'default', { ad_storage: 'denied', analytics_storage: 'denied', wait_for_update: 500 })
    gtag('config', 'G-SINISERV1')
    const hits = start()
    expect(hits).toEqual([])

    gtag('consent', 'update', { analytics_storage: 'granted' })

    expect(hits.map((url) => /gcs=(G\d+)/.exec(url)?.[1])).toEqual(['G101'])
  })

  it('waits no longer than it was told', () => {
    vi.useFakeTimers()
    window.dataLayer = []
    gtag('consent', 'default', { ad_storage: 'denied', analytics_storage: 'denied', wait_for_update: 500 })
    gtag('config', 'G-SINISERV1')
    const hits = start()

    vi.advanceTimersByTime(500)
    vi.useRealTimers()

    expect(hits).toHaveLength(1)
    expect(hits[0]).toContain('gcs=G100')
  })
})
