import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import type { Contestant } from './contestants.js'
import { type Noted, watchPage } from './watch-page.js'

/** What one page view cost. */
export interface View extends Noted {
  /** All that the main thread did, in processor time: what else the machine does is not in it. */
  readonly workMs: number
  /** Script of it, without what runs in promises after a file has loaded, which the browser counts only in the whole. */
  readonly scriptMs: number
}

/** A visitor’s three views of one page. */
export interface Visit {
  readonly first: View
  /** After all was accepted. */
  readonly accepted: View
  /** After all was refused; `null`: there is nothing to refuse. */
  readonly refused: View | null
}

export interface Conditions {
  /** How many times slower than the machine the processor is. */
  readonly slowdown: number
  /** Milliseconds that each request waits for its answer. */
  readonly latencyMs: number
}

const QUIET_MS = 700
const PATIENCE_MS = 20_000

/** Somebody new comes, and does not answer. */
export async function measureFirstView(
  browser: Browser,
  url: string,
  contestant: Contestant,
  conditions: Conditions,
): Promise<View> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true })
  return view(context, url, contestant, conditions).finally(() => context.close())
}

/** Somebody new comes, accepts all, and comes again; somebody else refuses all, and comes again. */
export async function measureVisit(
  browser: Browser,
  url: string,
  contestant: Contestant,
  conditions: Conditions,
): Promise<Visit> {
  const { accept, refuse } = contestant
  const accepting = await browser.newContext()
  const refusing = await browser.newContext()
  try {
    const first = await view(accepting, url, contestant, conditions, accept)
    const accepted = await view(accepting, url, { ...contestant, accept: null }, conditions)
    if (!refuse) return { first, accepted, refused: null }
    await view(refusing, url, contestant, conditions, refuse)
    const refused = await view(refusing, url, { ...contestant, accept: null }, conditions)
    return { first, accepted, refused }
  } catch (cause) {
    throw new Error(`${contestant.name} could not be measured at ${url}`, { cause })
  } finally {
    await Promise.all([accepting.close(), refusing.close()])
  }
}

async function view(
  context: BrowserContext,
  url: string,
  { accept }: Contestant,
  conditions: Conditions,
  answer: string | null = null,
): Promise<View> {
  const page = await context.newPage()
  try {
    const cdp = await context.newCDPSession(page)
    await slowDown(cdp, conditions)
    await page.addInitScript(watchPage, accept)
    await page.goto(url)
    if (accept) await page.waitForFunction(() => window.bench.bannerMs !== null, null, { timeout: PATIENCE_MS })
    await page.waitForTimeout(QUIET_MS)
    const work = await readWork(cdp)
    const noted = await page.evaluate(() => window.bench)
    const interactionMs = answer ? await click(page, answer) : 0
    return { ...noted, ...work, interactionMs }
  } finally {
    await page.close()
  }
}

/** Slows the page down. */
async function slowDown(cdp: CDPSession, conditions: Conditions): Promise<void> {
  await cdp.send('Network.enable')
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: conditions.slowdown })
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: conditions.latencyMs,
    downloadThroughput: -1,
    uploadThroughput: -1,
  })
}

async function readWork(cdp: CDPSession): Promise<Pick<View, 'workMs' | 'scriptMs'>> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  const ms = (name: string): number => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0)
  return { scriptMs: ms('ScriptDuration'), workMs: ms('TaskDuration') }
}

/** Answers as a visitor does. @returns how long the page took to show it. */
async function click(page: Page, selector: string): Promise<number> {
  await page.locator(selector.replaceAll(' >>> ', ' ')).first().click()
  // A sealed page reloads, and takes its notes along.
  await page.waitForTimeout(QUIET_MS)
  return page.evaluate(() => window.bench.interactionMs).catch(() => 0)
}
