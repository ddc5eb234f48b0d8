import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { allowedByCookie, contentSecurityPolicy, importMap } from '../../src/rewrite.js'
import { launchChromium } from './launch.js'
import { serveTagPages, tagged, type TagPages } from './tag-page.js'
import { watchShop } from './watch-shop.js'

let browser: Browser
let pages: TagPages
let page: Page
let loads: number

beforeAll(async () => {
  ;[browser, pages] = await Promise.all([launchChromium(), serveTagPages()])
})
afterAll(() => Promise.all([browser.close(), pages.close()]))
beforeEach(async () => {
  const context = await browser.newContext()
  context.setDefaultTimeout(10_000)
  page = await context.newPage()
  pages.asked.length = 0
  loads = 0
  page.on('load', () => loads++)
})
afterEach(() => page.context().close())

const body = (): string =>
  `<script src="${pages.other}/t/counter.js"></script><script src="${pages.other}/ads/advertiser.js"></script>`
/** As the shop's server does it: the policy for what this visitor's cookie allows. */
const strict = (cookies: string): Record<string, string> => ({
  'content-security-policy': contentSecurityPolicy(watchShop, allowedByCookie(watchShop, cookies)),
})
const answer = (id: 'accept' | 'refuse'): Promise<void> => page.locator(`evaste-consent #${id}`).click()
const order = (): Promise<readonly string[]> => page.evaluate(() => window.order ?? [])
const settle = (): Promise<void> => page.waitForTimeout(400)

it('under a policy of the server’s not even a request is made before consent, and after it the page loads anew', async () => {
  await page.goto(pages.serve(`<head>${tagged(watchShop)}</head><body>${body()}`, strict))
  await settle()
  expect(pages.asked).toEqual([])

  await answer('accept')

  await expect.poll(order).toEqual(['counter', 'advertiser'])
  expect(loads).toBe(2)
  await page.reload()
  await settle()
  expect(await order()).toEqual(['counter', 'advertiser'])
  expect(loads).toBe(3)
})

it('a refusal has nothing to load anew for', async () => {
  await page.goto(pages.serve(`<head>${tagged(watchShop)}</head><body>${body()}`, strict))

  await answer('refuse')
  await settle()

  expect(loads).toBe(1)
  expect(pages.asked).toEqual([])
})

it('a policy that never lets in what is allowed has the page load anew once, and not for ever', async () => {
  await page.goto(
    pages.serve(`<head>${tagged(watchShop)}</head><body>${body()}`, {
      'content-security-policy': contentSecurityPolicy(watchShop, 'none'),
    }),
  )

  await answer('accept')
  await expect.poll(() => loads).toBe(2)
  await settle()

  expect(loads).toBe(2)
})

it('a policy that only reports, or refuses what nobody has allowed, is none of ours', async () => {
  await page.goto(
    pages.serve(`<head>${tagged(watchShop)}</head><body>${body()}<img src="http://unknown.localhost/a.gif">`, {
      'content-security-policy-report-only': contentSecurityPolicy(watchShop, 'none'),
      'content-security-policy': contentSecurityPolicy(watchShop, 'all'),
    }),
  )

  await answer('accept')
  await expect.poll(order).toEqual(['counter', 'advertiser'])
  await page.evaluate(() => document.body.append(Object.assign(new Image(), { src: 'http://unknown.localhost/b.gif' })))
  await settle()

  expect(loads).toBe(1)
})

it('an import map that leads what is allowed nowhere gives way to the next page’s', async () => {
  const imports = `<script type="module">import('${pages.other}/t/imported.js').catch(() => undefined)</script>`
  // An import map knows no wildcards: the port is written out.
  const [counter] = watchShop.services
  const mapped = { ...watchShop, services: [{ ...counter!, matches: [`${pages.other}/t/*`] }] }
  const address = pages.serve((cookies) => {
    const map = importMap(mapped, allowedByCookie(mapped, cookies))
    return `<head><script type="importmap">${map}</script>${tagged(mapped)}</head><body>${imports}`
  })
  await page.goto(address)
  await settle()
  expect(pages.asked).toEqual([])

  await answer('accept')

  await expect.poll(order).toEqual(['imported'])
  expect(loads).toBe(2)
})
