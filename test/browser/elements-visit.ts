import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import type { Answer } from '../page/ui/fake-session.js'
import { home, serveElements } from './elements-server.js'
import type { Font } from './fonts.js'
import { launchChromium } from './launch.js'
import type { PageLook } from './page-looks.js'

export const homePage = `${home}<evaste-consent></evaste-consent>`
export const privacyPage =
  '<main><h1>Tietosuojaseloste</h1><evaste-notice></evaste-notice></main><evaste-consent></evaste-consent>'

export interface Visit extends BrowserContextOptions {
  readonly body?: string
  readonly lang?: string
  /** Instead of `body`: a page as companies make them. */
  readonly look?: PageLook
  /** What the cleaning firm declares otherwise. */
  readonly declared?: Partial<DeclarationFile>
  readonly before?: (page: Page) => Promise<unknown>
}

/** A browser and a server for the tests of one file; each visit is a fresh visitor. */
export function useVisits(font?: Font) {
  let browser: Browser
  let server: Awaited<ReturnType<typeof serveElements>>
  beforeAll(async () => {
    ;[browser, server] = await Promise.all([launchChromium(font), serveElements()])
  })
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  async function visit({
    body = homePage,
    lang = 'fi',
    look,
    declared,
    before,
    ...options
  }: Visit = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
    const page = await context.newPage()
    await page.addInitScript((given) => Object.assign(window, { declared: given }), declared)
    await before?.(page)
    await page.goto(`${server.url}/?${new URLSearchParams({ lang, ...(look ? { look } : { body }) }).toString()}`)
    return page
  }

  async function visitBanner(options: Visit = {}): Promise<Page> {
    const page = await visit(options)
    await page.locator('#evaste-banner').waitFor()
    return page
  }

  async function visitSettings(options: Visit = {}): Promise<Page> {
    const page = await visitBanner(options)
    await page.locator('#settings').click()
    await page.locator('#evaste-settings').waitFor()
    return page
  }

  return { visit, visitBanner, visitSettings }
}

/** Resolves when the banner has made room for itself at the end of the page, and all that loads with that is in effect. */
export const whenRoomIsMade = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => getComputedStyle(document.documentElement).scrollPaddingBottom !== 'auto')

export const answersOf = (page: Page): Promise<readonly Answer[]> => page.evaluate(() => window.session.answers)

/** The id of what has focus, inside shadow roots too. */
export const focusedId = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement
    return (focused?.shadowRoot?.activeElement ?? focused)?.id ?? ''
  })

/** What axe finds: WCAG 2.2 AA and its best practices. */
export async function accessibilityFindings(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
      // There axe takes the site's colour for what the system draws: contrast.test.ts measures what is drawn.
      rules: { 'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches } },
    }),
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join()} ${failureSummary}`),
  )
}

export const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox()
  if (!box) throw new Error(`${selector} is not shown`)
  return box
}
