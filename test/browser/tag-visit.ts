import type { Browser, BrowserContext, BrowserContextOptions, Page, Request, Response } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { launchChromium } from './launch.js'
import { serveTagPages, type TagPages } from './tag-page.js'
import { whenIdle } from './when-idle.js'

declare global {
  interface Window {
    /** What ran, oldest first. */
    order?: string[]
  }
}

const PATIENCE_MS = 20_000
/** How long nothing may load before a page counts as settled. */
const QUIET_MS = 300
/** Some pages have requests that never end. */
const MOST_MS = 5_000

/** A new visitor in each test, on pages with the tag that are served for the whole file. */
export interface TagVisit {
  readonly browser: Browser
  readonly pages: TagPages
  readonly context: BrowserContext
  readonly page: Page
  /** What the console called an error, and what nobody caught. */
  readonly errors: readonly string[]
  /** Warnings too. */
  readonly told: readonly string[]
  /** Serves `html` and goes there. */
  readonly open: (html: string | Buffer, headers?: Readonly<Record<string, string>>) => Promise<Response | null>
  /** What has run on the page so far. */
  readonly order: () => Promise<readonly string[]>
  /** Waits until the page has loaded, has requested nothing for a while and is idle, to assert that something did *not* happen. */
  readonly settle: () => Promise<void>
}

type State = { -readonly [Key in 'browser' | 'pages' | 'context' | 'page']: TagVisit[Key] }

/** Has a browser and its pages opened and closed around the tests of a file. */
export function useTagPages(options?: BrowserContextOptions): TagVisit {
  const state = {} as State
  const errors: string[] = []
  const told: string[] = []
  const loading = new Set<Request>()
  let quietSince = 0
  const loaded = (request: Request): void => {
    loading.delete(request)
    quietSince = Date.now()
  }
  const settle = async (): Promise<void> => {
    const until = Date.now() + MOST_MS
    quietSince = Date.now()
    await state.page.waitForLoadState('domcontentloaded')
    const isQuiet = (): boolean => loading.size === 0 && Date.now() - quietSince >= QUIET_MS
    while (Date.now() < until) {
      if (!isQuiet()) await state.page.waitForTimeout(30)
      else {
        const before = quietSince
        await whenIdle(state.page)
        if (isQuiet() && quietSince === before) return
      }
    }
  }
  beforeAll(async () => {
    ;[state.browser, state.pages] = await Promise.all([launchChromium(), serveTagPages()])
  })
  afterAll(() => Promise.all([state.browser.close(), state.pages.close()]))
  beforeEach(async () => {
    state.context = await state.browser.newContext(options)
    state.context.setDefaultTimeout(PATIENCE_MS)
    state.context.setDefaultNavigationTimeout(3 * PATIENCE_MS)
    state.page = await state.context.newPage()
    for (const heard of [errors, told, state.pages.asked]) heard.length = 0
    loading.clear()
    state.page.on('request', (request) => loading.add(request))
    for (const event of ['requestfinished', 'requestfailed'] as const) state.page.on(event as 'requestfinished', loaded)
    // A response whose body nobody reads is never finished.
    state.page.on('response', (response) => loaded(response.request()))
    // The requests of the previous document ended with it.
    state.page.on('framenavigated', (frame) => frame === state.page.mainFrame() && loading.clear())
    state.page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
      if (/error|warning/.test(message.type())) told.push(message.text())
    })
    state.page.on('pageerror', (error) => [errors, told].forEach((heard) => heard.push(String(error))))
  })
  afterEach(() => state.context.close())
  return Object.assign(state, {
    errors,
    told,
    open: (html: string | Buffer, headers?: Readonly<Record<string, string>>) =>
      state.page.goto(state.pages.serve(html, headers)),
    order: () => state.page.evaluate(() => window.order ?? []),
    settle,
  })
}
