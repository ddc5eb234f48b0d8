import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openScanBrowser, scanQuickly } from './scan-stage.js'
import { type MadeUpSite, serveMadeUp, trackerCode } from './scan-site-server.js'

const PAGES = 200

let site: MadeUpSite
let browser: Browser

beforeAll(async () => {
  site = await serveMadeUp((host, path) => {
    if (host === 'tracker.localhost') return trackerCode('tracker')
    const page = Number(/^\/page-(\d+)$/.exec(path)?.[1] ?? (path === '/' ? 0 : NaN))
    if (Number.isNaN(page)) return null
    const links = [page * 2 + 1, page * 2 + 2].map((next) => `<a href="/page-${next}">${next}</a>`)
    return {
      body: `<title>${page}</title><link rel="icon" href="data:,">${links.join('')}<script src="${site.thirdParty('tracker')}/t.js?page=${page}"></script>`,
    }
  })
  browser = await openScanBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

it('a site of 200 pages is scanned with at most four pages open, and what is kept does not grow with it', async () => {
  let most = 0
  const steps: number[] = []

  const result = await scanQuickly(browser, {
    url: `${site.origin}/`,
    pages: PAGES,
    patience: { leastMs: 0, quietMs: 50, mostMs: 10_000 },
    showProgress: (done, total) => {
      steps.push(done / total)
      most = Math.max(
        most,
        browser.contexts().reduce((sum, context) => sum + context.pages().length, 0),
      )
    },
  })

  expect(result.pages).toEqual({ visited: PAGES, openAtMost: 4, failed: [] })
  expect(most).toBeLessThanOrEqual(4)
  expect(steps.at(-1)).toBe(1)
  const counts = result.things.map(
    ({ kind, name, seen }) => `${kind} ${name.replace(/^.*[/]/, '')} ${seen.before?.count}`,
  )
  expect(counts.sort()).toEqual([
    `cookie tracker_id ${PAGES}`,
    `local-storage tracker_seen ${PAGES}`,
    `request hit ${PAGES}`,
    `request t.js ${PAGES}`,
  ])
}, 480_000)
