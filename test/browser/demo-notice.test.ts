import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { askingSites } from './asking-sites.js'
import { type DemoStage, openDemo, type Visitor } from './demo-visit.js'

let stage: DemoStage
let visitor: Visitor

beforeAll(async () => {
  stage = await openDemo()
})
afterAll(() => stage.close())
beforeEach(async () => {
  visitor = await stage.newVisitor()
})
afterEach(() => visitor.leave())

const declarationOf = async (key: string): Promise<DeclarationFile> =>
  JSON.parse(await readFile(`demo/sites/${key}/evaste.json`, 'utf8')) as DeclarationFile

describe.each(askingSites)('the banner of $key', ({ key }) => {
  it('leads to the whole notice before any choice, and nothing runs on the way', async () => {
    const { controller, services } = await declarationOf(key)
    const visit = await visitor.open(key)

    const [response] = await Promise.all([
      visit.page.waitForResponse((candidate) => candidate.url().endsWith('/tietosuojaseloste')),
      visit.part('notice-link').click(),
    ])
    await visit.rest()

    expect(response.status()).toBe(200)
    const notice = visit.page.locator('evaste-notice')
    const words = () => notice.evaluate((element) => element.shadowRoot?.textContent ?? '')
    await expect.poll(words).toContain(controller.name)
    const names = services.flatMap(({ trackers = [] }) => trackers.map(({ name }) => name))
    const told = await words()
    expect(names.filter((name) => !told.includes(name))).toEqual([])
    expect(await stage.ran()).toEqual([])
    expect(await visit.traces()).toEqual([])
    await expect.poll(() => visit.isAsked()).toBe(true)
    expect(visit.errors).toEqual([])
  })
})

/** Percent of the window, in Finnish: two cards with wide letters take more than the bars. */
const MOST_OF_A_SMALL_PHONE = 54

describe.each(askingSites)('on the smallest phone the banner of $key', ({ key }) => {
  it('takes about half of the window at most, and is not the largest thing painted', async () => {
    const small = await stage.newVisitor({ viewport: { width: 320, height: 568 } })
    await small.context.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { readonly element: Element | null })[])
          Object.assign(window, { largest: entry.element?.localName ?? 'inside a shadow root' })
      }).observe({ type: 'largest-contentful-paint', buffered: true })
    })
    const { page } = await small.open(key)

    const share = await page.locator('#evaste-banner').evaluate((banner) => {
      const { width, height } = banner.getBoundingClientRect()
      return Math.round((100 * width * height) / (innerWidth * innerHeight))
    })

    expect(share).toBeLessThanOrEqual(MOST_OF_A_SMALL_PHONE)
    await page.waitForFunction(() => 'largest' in window)
    expect(await page.evaluate(() => (window as { readonly largest?: string }).largest)).toMatch(/^(p|h1|pre|img|svg)$/)
    await small.leave()
  })
})

describe('a site that has nothing to ask', () => {
  it('shows no banner and a link to the notice, and talks to no register', async () => {
    const requested: string[] = []
    visitor.context.on('request', (request) => requested.push(new URL(request.url()).pathname))

    const visit = await visitor.open('sepontytar')

    expect(await visit.page.locator('evaste-consent').count()).toBe(0)
    expect(requested.filter((path) => path.startsWith('/evaste/'))).toEqual([])
    expect(requested.filter((path) => /evaste-(delivery|keeper|ui|settings-layer)\.js/.test(path))).toEqual([])
    expect(await stage.readLog()).toEqual([])
    expect(await visit.traces()).toEqual([])
    expect(visit.errors).toEqual([])

    await visit.page.getByRole('link', { name: 'Tietosuojaseloste' }).click()
    await visit.rest()

    const notice = visit.page.locator('evaste-notice')
    await expect
      .poll(() => notice.evaluate((element) => element.shadowRoot?.textContent ?? ''))
      .toContain((await declarationOf('sepontytar')).controller.name)
    expect(requested.filter((path) => path.startsWith('/evaste/'))).toEqual([])
    expect(visit.errors).toEqual([])
  })

  it('opens settings that only tell, where a page asks for them all the same', async () => {
    const visit = await visitor.open('sepontytar')
    await visit.page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<a href="#" data-evaste-open>Evästeet</a>')
    })

    await visit.openSettings()

    expect(await visit.part('evaste-settings').locator('input').count()).toBe(0)
    await visit.page.keyboard.press('Escape')
    await visit.part('evaste-settings').waitFor({ state: 'detached' })
    expect(await visit.page.evaluate(() => window.evaste.decision)).toBe(null)
    expect(visit.errors).toEqual([])
  })
})
