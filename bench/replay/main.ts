import type { Browser, CDPSession } from 'playwright-core'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { launchChromium } from '../../test/browser/launch.js'
import { serveTagPages, tagged, type TagPages } from '../../test/browser/tag-page.js'
import { summarize } from '../peers/summary.js'
import { restlessPage } from './restless-page.js'

/** What one visit cost. */
interface Visit {
  /** Main-thread time while the page changed, in milliseconds. */
  readonly mainMs: number
  /** The longest interaction, from the tap to the next frame, in milliseconds. */
  readonly interactionMs: number
  /** Bytes of evaste's files that concern recordings. */
  readonly recorderBytes: number
}

const CPU_SLOWDOWN = 4
const ROUNDS = 12
const WATCHED_MS = 10_000
const TAPS = 10

const declaration: DeclarationFile = {
  format: 1,
  site: 'exchange',
  languages: ['en'],
  controller: { name: 'Kurssit Oy' },
  notice: { url: '/privacy' },
  purposes: ['necessary', 'session-replay'],
  services: [
    {
      id: 'recording',
      name: 'Recording of faults',
      purpose: 'session-replay',
      recording: {
        retention: 'P14D',
        access: 'Two developers',
        unmask: [{ selector: 'h1, [data-shown]', description: 'Headings' }],
      },
    },
  ],
  register: { url: '/register', ip: 'none' },
}

/** What a recording costs a page that changes all the time: each visitor has answered before, by turns. */
export async function main(): Promise<number> {
  const [browser, pages] = await Promise.all([launchChromium(), serveTagPages()])
  try {
    const visits = { refuseAll: [] as Visit[], acceptAll: [] as Visit[] }
    for (let round = 0; round < ROUNDS; round += 1)
      for (const answer of ['refuseAll', 'acceptAll'] as const) visits[answer].push(await visit(browser, pages, answer))
    console.log(
      `| ${ROUNDS} rounds, ${CPU_SLOWDOWN} times slower, medians | refused | recorded |\n| --- | ---: | ---: |`,
    )
    for (const [what, key] of ROWS)
      console.log(`| ${what} | ${medianOf(visits.refuseAll, key)} | ${medianOf(visits.acceptAll, key)} |`)
    const more = visits.acceptAll.map(
      ({ mainMs }, round) => (mainMs / (visits.refuseAll[round] as Visit).mainMs - 1) * 100,
    )
    const { median, spread } = summarize(more)
    const [low, high] = spread.map((one) => one.toFixed(1))
    console.log(`\nMain-thread time: ${median.toFixed(1)} % more, half of the rounds between ${low} and ${high} %`)
    return 0
  } finally {
    await Promise.all([browser.close(), pages.close()])
  }
}

const ROWS = [
  [`main-thread time of ${TAPS} taps and ${WATCHED_MS / 1000} s, ms`, 'mainMs'],
  ['longest interaction, ms', 'interactionMs'],
  ['bytes of the recorder', 'recorderBytes'],
] as const

function medianOf(visits: readonly Visit[], key: keyof Visit): number {
  return Math.round(summarize(visits.map((one) => one[key])).median)
}

async function visit(browser: Browser, pages: TagPages, answer: 'refuseAll' | 'acceptAll'): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  try {
    const page = await context.newPage()
    let recorderBytes = 0
    page.on('response', (response) => {
      if (!/evaste-(replay|player|bug-report|recording)/.test(response.url())) return
      void response.body().then(({ length }) => (recorderBytes += length))
    })
    await context.route('**/register/**', (route) =>
      route.fulfill({ status: 201, json: { entry: 1, recordedAt: '2026-11-30T12:00:00.000Z', receipt: 'a.b.c' } }),
    )
    const url = pages.serve(`<html lang="en"><head>${tagged(declaration)}</head><body>${restlessPage()}</body></html>`)
    await page.goto(url)
    await page.evaluate((method) => {
      window.evaste[method]()
    }, answer)
    await page.waitForFunction(() => window.evaste.receipt)
    const devTools = await context.newCDPSession(page)
    // The thread's own time: other work on the machine is not in it.
    await devTools.send('Performance.enable', { timeDomain: 'threadTicks' })
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
    recorderBytes = 0
    await page.goto(url)
    if (answer === 'acceptAll') await page.locator('evaste-recording #sign').waitFor()
    else await page.waitForLoadState('networkidle')
    const before = await taskMs(devTools)
    for (let tap = 0; tap < TAPS; tap += 1) {
      await page.locator('#sort').click()
      await page.waitForTimeout(WATCHED_MS / TAPS)
    }
    const mainMs = (await taskMs(devTools)) - before
    return { mainMs, interactionMs: await page.evaluate(() => Math.max(...window.interactions)), recorderBytes }
  } finally {
    await context.close()
  }
}

async function taskMs(devTools: CDPSession): Promise<number> {
  const { metrics } = await devTools.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000
}
