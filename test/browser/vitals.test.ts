import { beforeEach, expect, it } from 'vitest'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
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
const ATTEMPTS = 15
const HELD_SCRIPTS = 20

const visit = useTagPages({ viewport: { width: 390, height: 844 } })
beforeEach(async () => {
  await visit.page.addInitScript(() => {
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

/** A shop's page with text, and twenty scripts of an advertiser in it. */
const shopPage = (): string => {
  const scripts = Array.from(
    { length: HELD_SCRIPTS },
    (_, i) => `<script src="${visit.pages.other}/t/part-${i}.js"></script>`,
  )
  const text = 'We mend clocks, watches and barometers, and come to your home for those that are too large. '.repeat(8)
  return `<html lang="en"><head><title>Clocks</title>${tagged(watchShop)}</head>
    <body><h1>Clocks</h1><p id="story">${text}</p>${scripts.join('')}</body></html>`
}

async function openSlowly(): Promise<void> {
  const session = await visit.page.context().newCDPSession(visit.page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  await visit.page.goto(visit.pages.serve(shopPage()))
  await visit.page.locator('#evaste-banner').waitFor()
}

it('the banner moves nothing on a slow phone, and is never the largest thing painted', async () => {
  await openSlowly()
  await visit.page.waitForFunction(() => window.vitals.largest)
  await visit.settle()

  const { shift, largest } = await visit.page.evaluate(() => window.vitals)

  expect({ shift, largest }).toEqual({ shift: 0, largest: 'story' })
})

it.each(['accept', 'refuse'])(
  'an answer of %s is painted within 100 ms on a slow phone, with twenty scripts held',
  async (id) => {
    const fastest = { ms: Infinity }
    // Other work on the machine can only make an answer slower, so the fastest of a few attempts counts.
    for (let attempt = 0; attempt < ATTEMPTS && fastest.ms > 100; attempt++) {
      await visit.context.clearCookies()
      await openSlowly()

      await visit.page.locator(`#${id}`).click()
      await visit.page.locator('#evaste-banner').waitFor({ state: 'detached' })
      await expect.poll(() => visit.page.evaluate(() => window.vitals.taps.length)).toBe(1)

      const { taps, shift } = await visit.page.evaluate(() => window.vitals)
      fastest.ms = Math.min(fastest.ms, ...taps)
      expect(shift).toBe(0)
    }
    expect(fastest.ms).toBeLessThanOrEqual(100)
  },
  240_000,
)
