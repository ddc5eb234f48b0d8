import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, BrowserContextOptions, Locator, Page, Request } from 'playwright-core'
import { vi } from 'vitest'
import { startDemo } from '../../demo/server.js'
import type { SiteKey } from '../../demo/site-keys.js'
import type { LoggedRequest } from '../../demo/third-party/request-log.js'
import type { ConsentSession, SessionReceipt } from '../../src/page/session/consent-session.js'
import { findFreePortPair } from '../demo/free-port-pair.js'
import { launchChromium } from './launch.js'
import { whenIdle } from './when-idle.js'

declare global {
  interface Window {
    readonly evaste: ConsentSession
  }
}

const QUIET_MS = 180

/** The demo on ports of its own, a browser, and what reached the third party. */
export interface DemoStage {
  readonly origin: string
  /** The sites' origin for Node.js, which does not resolve names under `localhost`. */
  readonly address: string
  /** A browser that has never been here; what was logged before it came is forgotten. */
  newVisitor(options?: BrowserContextOptions): Promise<Visitor>
  /** What reached the third party, oldest first. */
  readLog(): Promise<readonly LoggedRequest[]>
  /** The services whose code ran, by name; one that ran twice is there twice. */
  ran(): Promise<readonly string[]>
  forgetLog(): Promise<void>
  close(): Promise<void>
}

/**
 * Starts the demo over an empty register.
 *
 * @param app where the single-page app was built to. Default: where `npm run build` builds it.
 * @param seal whether the sites' pages are sealed. Default: the tag alone, so that the guard does the holding.
 */
export async function openDemo(app?: string, seal = false): Promise<DemoStage> {
  const port = await findFreePortPair()
  const dataFolder = await mkdtemp(join(tmpdir(), 'evaste-visit-'))
  const demo = await startDemo({ port, dataFolder, seal, ...(app && { app }) })
  const browser = await launchChromium()
  const origin = `http://localhost:${port}`
  const logUrl = `http://127.0.0.1:${port + 1}/log`
  const readLog = async () => (await (await fetch(logUrl)).json()) as readonly LoggedRequest[]
  const forgetLog = async () => void (await fetch(logUrl, { method: 'DELETE' }))
  return {
    origin,
    address: `http://127.0.0.1:${port}`,
    async newVisitor(options) {
      const context = await browser.newContext(options)
      context.setDefaultTimeout(20_000)
      context.setDefaultNavigationTimeout(60_000)
      await forgetLog()
      return new Visitor(context, origin)
    },
    readLog,
    ran: async () =>
      (await readLog()).flatMap(({ path }) => (path.startsWith('/ran/') ? path.slice('/ran/'.length) : [])).sort(),
    forgetLog,
    async close() {
      await browser.close()
      await demo.stop()
      await rm(dataFolder, { recursive: true })
    },
  }
}

/** One browser with its own cookies and storage. */
export class Visitor {
  readonly context: BrowserContext
  private readonly origin: string

  constructor(context: BrowserContext, origin: string) {
    this.context = context
    this.origin = origin
  }

  /** Opens a page of a site in a new tab, and waits until nothing more loads. */
  open(site: SiteKey, page = ''): Promise<Visit> {
    return this.openPath(site, `sites/${site}/${page}`)
  }

  /** The single-page app, at one of its routes. */
  openApp(route = ''): Promise<Visit> {
    return this.openPath('corner-bakery', `spa/${route}`)
  }

  private async openPath(site: string, path: string): Promise<Visit> {
    const visit = new Visit(await this.context.newPage(), site)
    await visit.page.goto(`${this.origin}/${path}`)
    await visit.rest()
    return visit
  }

  leave(): Promise<void> {
    return this.context.close()
  }
}

/** What a visitor needs to see their entries. */
export interface KeptReceipt extends SessionReceipt {
  readonly consentId: string
  readonly secret: string
}

/** One tab on a page of a site. */
export class Visit {
  readonly page: Page
  /** Its key at the register. */
  readonly site: string
  /** Errors of the console and of the page's scripts. */
  readonly errors: string[] = []
  private readonly loading = new Set<Request>()
  private quietSince = Date.now()

  constructor(page: Page, site: string) {
    this.page = page
    this.site = site
    page.on('request', (request) => this.loading.add(request))
    // An answer whose body nobody reads is never finished.
    page.on('response', (response) => this.loaded(response.request()))
    page.on('requestfinished', this.loaded)
    page.on('requestfailed', this.loaded)
    // What the page before had begun has ended with it.
    page.on('framenavigated', (frame) => frame === page.mainFrame() && this.loading.clear())
    page.on('console', (message) => {
      // A refused call is a network error of the browser's own, on a `data:` address, and some versions log it as such.
      const isRefusedCall = /ERR_INVALID_URL/.test(message.text()) && message.location().url.startsWith('data:')
      if (message.type() === 'error' && !isRefusedCall) this.errors.push(message.text())
    })
    page.on('pageerror', (error) => this.errors.push(String(error)))
  }

  private readonly loaded = (request: Request): void => {
    this.loading.delete(request)
    this.quietSince = Date.now()
  }

  /** Resolves when nothing has loaded for a while, and the page is idle. */
  async rest(): Promise<void> {
    for (;;) {
      while (!this.isQuiet()) await this.page.waitForTimeout(30)
      const before = this.quietSince
      await whenIdle(this.page)
      if (this.isQuiet() && this.quietSince === before) return
    }
  }

  private isQuiet(): boolean {
    return this.loading.size === 0 && Date.now() - this.quietSince >= QUIET_MS
  }

  /** By its fixed id in the element's open shadow root, as an automatic clicker finds it. */
  part(id: string): Locator {
    return this.page.locator(`evaste-consent #${id}`)
  }

  /** Answers the banner or the settings. */
  async click(id: 'accept' | 'refuse' | 'save'): Promise<void> {
    await this.part(id).click()
  }

  /** Waits until the register has acknowledged the decision, and answers what the visitor then keeps. */
  async receipt(): Promise<KeptReceipt> {
    const kept = await this.page.waitForFunction((site) => {
      const { decision, receipt } = window.evaste
      const { secret } = JSON.parse(localStorage.getItem(`evaste:${site}:receipt-secret`) ?? '{}') as {
        secret?: string
      }
      return decision && receipt && secret ? { ...receipt, secret, consentId: decision.consentId } : null
    }, this.site)
    return (await kept.jsonValue()) as KeptReceipt
  }

  /** Waits until the decision is on the device, for the next page. */
  async kept(): Promise<void> {
    await this.page.waitForFunction(() => document.cookie.includes(window.evaste.decision?.decisionId ?? 'none yet'))
  }

  async openSettings(): Promise<void> {
    await this.page.bringToFront() // a tab behind another hardly paints, and is slow to click in
    const settings = this.part('evaste-settings')
    await vi.waitFor(
      async () => {
        if (await settings.isVisible()) return
        // A banner that is about to go, answered in another tab, is no way to the settings any more.
        const opener = (await this.isAsked())
          ? this.part('settings')
          : this.page.locator('[data-evaste-open], evaste-consent #reopen').filter({ visible: true }).first()
        await opener.scrollIntoViewIfNeeded({ timeout: 3_000 })
        // Chromium loses the first click after a scroll if a frame of another site is on the page.
        await opener.click({ timeout: 3_000 })
        await settings.waitFor({ timeout: 5_000 })
      },
      { timeout: 40_000 },
    )
  }

  /** In the settings: exactly these checkboxes on, all others off; then saved. */
  async saveOnly(...ids: readonly string[]): Promise<void> {
    await this.part('evaste-settings')
      .locator('details')
      .evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')))
    for (const box of await this.part('evaste-settings').locator('input[type=checkbox]').all()) await box.uncheck()
    for (const id of ids) await this.part(id).check()
    await this.click('save')
  }

  async reload(): Promise<void> {
    await this.page.reload()
    await this.rest()
  }

  /** Resolves when the page has been replaced by itself, and nothing more loads. */
  async reloadedBy(act: () => Promise<unknown>): Promise<void> {
    const replaced = this.page.waitForEvent('framenavigated', (frame) => frame === this.page.mainFrame())
    await act()
    await replaced
    await this.rest()
  }

  isAsked(): Promise<boolean> {
    return this.part('evaste-banner').isVisible()
  }

  /** The status of each purpose that was asked. */
  statuses(): Promise<Readonly<Record<string, string>> | undefined> {
    return this.page.evaluate(() => window.evaste.decision?.choices)
  }

  /** Names of the cookies, storage keys and databases on the site's origin that are not evaste's own. */
  async traces(): Promise<readonly string[]> {
    const names = await this.page.evaluate(async () => [
      ...document.cookie.split('; ').map((cookie) => cookie.split('=')[0] ?? ''),
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name = '' }) => name),
    ])
    const cookies = (await this.page.context().cookies()).map(({ name }) => name)
    return [...new Set([...names, ...cookies])].filter((name) => name && !/^evaste(:|$)/.test(name)).sort()
  }
}
