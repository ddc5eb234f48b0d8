// How long the register's pages take until a person sees what they are about, over a register with many entries.
// Usage: [EVASTE_ADMIN_STORE=postgres] node test/run-typescript.mjs bench/register/pages.ts [entries, default 100000]
import { loadavg } from 'node:os'
import type { Page } from 'playwright-core'
import { openAdminStage, signIn } from '../../test/browser/admin-stage.js'
import { launchChromium } from '../../test/browser/launch.js'

const TIMES = 5
const SITE = '#/sites/corner-bakery'

/** What is there once a view has shown its data. */
const VIEWS = [
  ['today', `${SITE}/today`, 'evaste-today canvas'],
  ['today, all days', `${SITE}/today?from=2026-01-01&to=2026-12-31`, 'evaste-today canvas'],
  ['entries', `${SITE}/entries`, 'evaste-entries tbody tr'],
  ['entries of one answer and version', `${SITE}/entries?answer=some&version=2026-10-15`, 'evaste-entries tbody tr'],
  ['entries of one week', `${SITE}/entries?from=2026-10-05&to=2026-10-11`, 'evaste-entries tbody tr'],
  ['one entry', `${SITE}/entries/100`, 'evaste-entries h2'],
  ['requests', `${SITE}/requests`, 'evaste-requests tbody tr'],
  ['report', `${SITE}/report?month=2026-10`, 'evaste-report table'],
  ['settings', `${SITE}/settings`, 'evaste-settings h2'],
  ['customers', '#/agency', 'evaste-agency tbody tr'],
] as const

export async function main([words = '100000']: readonly string[]): Promise<number> {
  const entries = Number(words)
  const store = process.env.EVASTE_ADMIN_STORE ?? 'sqlite'
  const stage = await openAdminStage({ entries })
  const browser = await launchChromium()
  try {
    for (const [view, hash, ready] of VIEWS) {
      const times: number[] = []
      for (let i = 0; i < TIMES; i++) {
        const page = await (await browser.newContext()).newPage()
        await signIn(page, stage, stage.keys.agency, '#/account') // a page without data
        times.push(await timeUntil(page, hash, ready))
        await page.context().close()
      }
      times.sort((one, other) => one - other)
      const [fastestMs, medianMs] = [times[0], times[Math.floor(TIMES / 2)]].map((ms) => Math.round(ms ?? NaN))
      console.log(JSON.stringify({ entries, store, view, fastestMs, medianMs, load: Number(loadavg()[0]?.toFixed(1)) }))
    }
  } finally {
    await browser.close()
    await stage.close()
  }
  return 0
}

/** From the click on a link, with its chunk still to load, until the data are there. */
function timeUntil(page: Page, hash: string, ready: string): Promise<number> {
  return page.evaluate(
    ([to, selector]) =>
      new Promise<number>((done) => {
        const [host = '', ...inner] = selector.split(' ')
        const startedAt = performance.now()
        location.hash = to
        const find = (root: ParentNode, words: readonly string[]): boolean =>
          [...root.querySelectorAll('*')].some(
            (element) =>
              (element.matches(words.join(' ')) && element.getClientRects().length > 0) ||
              (element.shadowRoot !== null && find(element.shadowRoot, words)),
          )
        const look = (): void => {
          const view = document.querySelector('evaste-admin')?.shadowRoot?.querySelector(host)
          if (view?.shadowRoot && find(view.shadowRoot, inner)) done(performance.now() - startedAt)
          else requestAnimationFrame(look)
        }
        look()
      }),
    [hash, ready] as const,
  )
}
