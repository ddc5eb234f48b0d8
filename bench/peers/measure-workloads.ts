import type { Browser, BrowserContext } from 'playwright-core'
import type { Contestant } from './contestants.js'
import type { Site } from './site.js'

/** States in which a page’s own code runs. */
export const states = ['no library', 'undecided', 'refused', 'accepted', 'sealed, undecided'] as const
export type State = (typeof states)[number]
/** Milliseconds by workload. */
export type Took = Readonly<Record<string, number>>

const TIMES = 3
const QUIET_MS = 500

/** Runs every workload once in every state, by turns. `contestants` must have those of `site`. */
export async function measureWorkloads(
  browser: Browser,
  site: Site,
  contestants: readonly Contestant[],
  slowdown: number,
): Promise<Readonly<Record<State, Took>>> {
  const took = {} as Record<State, Took>
  for (const state of states) {
    const name = state === 'no library' ? state : state.startsWith('sealed') ? 'evaste, sealed' : 'evaste, tag'
    const at = contestants.findIndex((one) => one.name === name)
    const { accept, refuse } = contestants[at] as Contestant
    const context = await browser.newContext()
    const url = `${site.origin}/${at}/`
    try {
      const answer = { accepted: accept, refused: refuse }[state as string]
      if (answer) await visit(context, url, answer)
      took[state] = await run(context, url, slowdown)
    } finally {
      await context.close()
    }
  }
  return took
}

async function visit(context: BrowserContext, url: string, answer: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(url)
  await page.locator(answer.replaceAll(' >>> ', ' ')).click()
  await page.waitForTimeout(QUIET_MS)
  await page.close()
}

async function run(context: BrowserContext, url: string, slowdown: number): Promise<Took> {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await page.goto(url)
  await page.waitForTimeout(QUIET_MS)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  return page.evaluate((times) => window.runWorkloads(times), TIMES)
}
