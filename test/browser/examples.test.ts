import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { decidedCookie } from '../../src/testing.js'
import { closeWorkshop, type ExampleApp, openWorkshop, startExample, unpackPackage } from './example-app.js'
import { launchChromium } from './launch.js'

const STATISTICS = 'https://stats.leipomo.example/matomo.js'
const FILM = 'https://films.example/embed/ovens'

/** What `npm run test:frameworks` adds builds for minutes. */
const EXAMPLES = process.env.EVASTE_EXAMPLES?.split(',') ?? ['next', 'vue', 'svelte']
/** Of these, the plug-in seals each page, so that what is in the HTML waits there; the browser reports that. */
const SEALED = ['vite', 'nuxt', 'astro']
const isReportOfSeal = (words: string): boolean => /violates the following Content Security Policy/.test(words)

let browser: Browser
let workshop: string
let evaste: string

beforeAll(async () => {
  ;[browser, workshop] = await Promise.all([launchChromium(), openWorkshop()])
  evaste = await unpackPackage(workshop)
})
afterAll(async () => {
  await browser.close()
  await closeWorkshop(workshop)
})

describe.each(EXAMPLES)('the example in docs/examples/%s', (name) => {
  const isSealed = SEALED.includes(name)
  let app: ExampleApp
  let context: BrowserContext
  let page: Page
  /** What third parties were asked for. */
  let asked: string[]
  /** What the console warned of. */
  let told: string[]

  beforeAll(async () => {
    app = await startExample(name, workshop, evaste)
  }, 300_000)
  afterAll(() => app.stop())
  beforeEach(async () => {
    asked = []
    told = []
    context = await browser.newContext()
    context.setDefaultTimeout(30_000)
    await context.route(/\.example\//, (route) => {
      const url = route.request().url()
      asked.push(url)
      const isScript = url.endsWith('.js')
      return route.fulfill({
        contentType: isScript ? 'text/javascript' : 'text/html',
        body: isScript ? '(window.order ??= []).push("matomo")' : '<!doctype html><title>A film</title>',
      })
    })
    page = await context.newPage()
    page.on('console', (message) => {
      if (/error|warning/.test(message.type()) && !(isSealed && isReportOfSeal(message.text())))
        told.push(message.text())
    })
    page.on('pageerror', (error) => told.push(String(error)))
  })
  afterEach(() => context.close())

  const visit = (path: string) => page.goto(app.origin + path)
  /** Time for what must not happen. */
  const settle = (): Promise<void> => page.waitForTimeout(300)
  const ran = (): Promise<readonly string[]> => page.evaluate(() => window.order ?? [])
  const status = (): Promise<string> => page.locator('output').innerText()

  it('asks, and has nobody told of the visit before the answer', async () => {
    await visit('/')

    await page.getByRole('button', { name: 'Accept all' }).waitFor()
    await settle()

    expect(asked).toEqual([])
    await expect.poll(status).toBe('requested')
    await page.getByText('once you allow Pikkukino').waitFor()
    expect(told).toEqual([])
  })

  it('runs what was allowed, once, and hydrates a visitor’s next page without a warning', async () => {
    await visit('/')
    await page.getByRole('button', { name: 'Accept all' }).click()

    await expect.poll(ran).toEqual(['matomo'])
    await expect.poll(() => asked.toSorted()).toEqual([FILM, STATISTICS])
    await expect.poll(status).toBe('given')
    await page.reload()
    await expect.poll(ran).toEqual(['matomo'])
    await expect.poll(() => asked.length).toBe(4)
    await settle()

    expect(asked.toSorted()).toEqual([FILM, FILM, STATISTICS, STATISTICS])
    await expect.poll(() => page.getByRole('button', { name: 'Accept all' }).count()).toBe(0)
    expect(told).toEqual([])
  })

  it('shows what was allowed again after a visit to another page', async () => {
    await visit('/')
    await page.getByRole('button', { name: 'Accept all' }).click()
    await expect.poll(() => asked.toSorted()).toEqual([FILM, STATISTICS])

    await page.getByRole('link', { name: 'Privacy' }).click()
    await page.locator('evaste-notice').getByText('Pikkukino').first().waitFor()
    await page.getByRole('link', { name: 'Today' }).click()

    await expect.poll(() => asked.filter((url) => url === FILM)).toHaveLength(2)
    await expect.poll(status).toBe('given')
    await expect.poll(ran).toEqual(['matomo'])
    expect(told).toEqual([])
  })

  it('runs nothing on a sensitive page, whatever was allowed', async () => {
    await visit('/')
    await page.getByRole('button', { name: 'Accept all' }).click()
    await expect.poll(() => asked.toSorted()).toEqual([FILM, STATISTICS])

    await page.getByRole('link', { name: 'Allergies' }).click()
    await page.getByText('No films on this page').waitFor()
    await expect.poll(status).toBe('given')
    await settle()

    expect(asked).toHaveLength(2)
    expect(await ran()).toEqual([])
    expect(told).toEqual([])
  })

  it('opens the settings by the page’s own link, and shows the notice on its page', async () => {
    await visit('/privacy')
    await page.locator('evaste-notice').getByText('Pikkukino').first().waitFor()
    await page.getByRole('button', { name: 'Refuse all' }).click()

    await page.getByRole('link', { name: 'Cookie settings' }).click()

    await page.getByRole('button', { name: 'Save choices' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/privacy')
    expect(told).toEqual([])
  })

  it('sends one page to everybody: on the server every status is requested', async () => {
    const declaration = JSON.parse(await readFile(`docs/examples/${name}/evaste.json`, 'utf8')) as DeclarationFile
    const { name: cookie, value } = decidedCookie(declaration, 'all')
    const ask = async (headers: Readonly<Record<string, string>>): Promise<string> =>
      (await fetch(app.origin.replace('localhost', '127.0.0.1'), { headers })).text()

    const [undecided, decided] = [await ask({}), await ask({ cookie: `${cookie}=${value}` })]

    expect(decided).toBe(undecided)
    expect(decided).toContain('<output>requested</output>')
    if (isSealed) expect(decided).toContain('http-equiv="Content-Security-Policy"')
    else expect(decided).not.toMatch(/<(script|iframe|link)[^>]*\.example/)
  })
})
