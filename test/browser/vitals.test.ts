import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { launchChromium } from './launch.js'
import { serveTagPages, tagged, type TagPages } from './tag-page.js'
import { watchShop } from './watch-shop.js'

/** What Chromium has measured on a page, as its users would have felt it. */
interface Vitals {
  /** The sum of all layout shifts. */
  shift: number
  /** The id of the largest thing painted, and of the host it is in. */
  largest: string
  /** From the first tap to the next frame, in milliseconds. */
  taps: number[]
}
declare global {
  interface Window {
    vitals: Vitals
  }
}

const CPU_SLOWDOWN = 4
const HELD_SCRIPTS = 20

let browser: Browser
let pages: TagPages
let page: Page

beforeAll(async () => {
  ;[browser, pages] = await Promise.all([launchChromium(), serveTagPages()])
})
afterAll(() => Promise.all([browser.close(), pages.close()]))
beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  page = await context.newPage()
  await page.addInitScript(() => {
    const vitals: Vitals = { shift: 0, largest: '', taps: [] }
    window.vitals = vitals
    const watch = (type: string, see: (entry: never) => void): void =>
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => see(entry as never))).observe({
        type,
        buffered: true,
      })
    watch('layout-shift', ({ value }: { value: number }) => (vitals.shift += value))
    watch('largest-contentful-paint', ({ element }: { element: Element | null }) => {
      vitals.largest = element?.id ?? 'inside a shadow root'
    })
    watch('first-input', ({ duration }: PerformanceEntry) => vitals.taps.push(duration))
  })
})
afterEach(() => page.context().close())

/** A shop's page with text, and twenty scripts of an advertiser in it. */
const shopPage = (): string => {
  const scripts = Array.from(
    { length: HELD_SCRIPTS },
    (_, i) => `<script src="${pages.other}/t/part-${i}.js"></script>`,
  )
  const text = 'We mend clocks, watches and barometers, and come to your home for those that are too large. '.repeat(8)
  return `<html lang="en"><head><title>Clocks</title>${tagged(watchShop)}</head>
    <body><h1>Clocks</h1><p id="story">${text}</p>${scripts.join('')}</body></html>`
}

async function openSlowly(): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  await page.goto(pages.serve(shopPage()))
  await page.locator('#evaste-banner').waitFor()
}

it('the banner moves nothing on a slow phone, and is never the largest thing painted', async () => {
  await openSlowly()
  await page.waitForTimeout(600)

  const { shift, largest } = await page.evaluate(() => window.vitals)

  expect({ shift, largest }).toEqual({ shift: 0, largest: 'story' })
})

it.each(['accept', 'refuse'])(
  'an answer of %s is painted within 100 ms on a slow phone, with twenty scripts held',
  async (id) => {
    await openSlowly()

    await page.locator(`#${id}`).click()
    await page.locator('#evaste-banner').waitFor({ state: 'detached' })
    await page.waitForTimeout(600)

    const { taps, shift } = await page.evaluate(() => window.vitals)
    expect(taps).toHaveLength(1)
    expect(taps[0]).toBeLessThanOrEqual(100)
    expect(shift).toBe(0)
  },
)
