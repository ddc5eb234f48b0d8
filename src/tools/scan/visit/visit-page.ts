import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BrowserContext, Cookie, Frame, Page } from 'playwright-core'
import { hostOf } from '../crawl/same-site.js'
import type { PageRecord, SeenWrite, StoredThing } from './page-record.js'
import { PageWatch, type Patience } from './page-watch.js'
import { type DocumentFacts, type FrameStorage, readDocument, readStorage } from './read-frame.js'
import { recorderScript, type RecordedWrite } from './record-writes.js'

/** A browser with its own cookies and storage, whose pages are watched. */
export interface WatchedBrowser {
  readonly context: BrowserContext
  readonly patience: Patience
  /** The watcher of each open page. */
  readonly watches: Map<Page, PageWatch>
}

/** Makes every page of the context report what it writes. */
export async function watchContext(context: BrowserContext, patience: Patience): Promise<WatchedBrowser> {
  const watches = new Map<Page, PageWatch>()
  const binding = `w${randomUUID().replaceAll('-', '')}`
  await context.exposeBinding(binding, ({ page }, json: string) => {
    watches.get(page)?.wrote(JSON.parse(json) as RecordedWrite)
  })
  await context.addInitScript(recorderScript(binding))
  return { context, patience, watches }
}

const LOAD_MS = 30_000
const FRAME_MS = 4000

/** Does something on a page that has come to rest, such as measuring its banner. */
export type OnPage = (page: Page, watch: PageWatch) => Promise<void>

/**
 * Opens a page, waits until it rests, and reads what it left.
 *
 * @throws where the page cannot be opened at all.
 */
export const visitPage = (browser: WatchedBrowser, url: string, atRest?: OnPage): Promise<PageRecord> =>
  onPage(browser, url, async (page, watch, status) => {
    await page.waitForLoadState('load', { timeout: LOAD_MS }).catch(() => undefined)
    await scrollThrough(page)
    await watch.rest(browser.patience)
    await atRest?.(page, watch)
    return {
      url: page.url(),
      status,
      document: await within(page.evaluate(readDocument), NO_FACTS),
      requests: watch.seenRequests(),
      writes: await watch.seenWrites(),
      stored: await readStored(page),
    }
  })

/**
 * Opens a page only to do something there, as soon as its document is read.
 *
 * @returns what was written meanwhile.
 * @throws what `act` throws.
 */
export const actOnPage = (browser: WatchedBrowser, url: string, act: OnPage): Promise<readonly SeenWrite[]> =>
  onPage(browser, url, async (page, watch) => {
    await page.waitForLoadState('domcontentloaded', { timeout: LOAD_MS })
    await act(page, watch)
    return watch.seenWrites()
  })

async function onPage<Value>(
  { context, watches }: WatchedBrowser,
  url: string,
  act: (page: Page, watch: PageWatch, status: number) => Promise<Value>,
): Promise<Value> {
  const page = await context.newPage()
  const watch = new PageWatch(page)
  watches.set(page, watch)
  try {
    await watch.start()
    const response = await page.goto(url, { waitUntil: 'commit', timeout: LOAD_MS })
    return await act(page, watch, response?.status() ?? 200)
  } finally {
    watches.delete(page)
    await page.close({ runBeforeUnload: false }).catch(() => undefined)
  }
}

const NO_FACTS: DocumentFacts = { links: [], title: '', language: '', inline: [], noticeUrl: '' }

/** Many pages load more when a person scrolls or moves the mouse; neither is consent (R50). */
async function scrollThrough(page: Page): Promise<void> {
  await within(
    (async () => {
      await page.mouse.move(40, 40)
      await page.mouse.wheel(0, 1600)
      await page.mouse.wheel(0, 1600)
    })(),
    undefined,
  )
}

async function readStored(page: Page): Promise<readonly StoredThing[]> {
  const cookies = await page.context().cookies()
  const frames = await Promise.all(page.frames().map(readFrame))
  return [...cookies.map(cookieThing), ...frames.flatMap((frame) => (frame ? storageThings(frame) : []))]
}

const readFrame = (frame: Frame): Promise<FrameStorage | null> =>
  /^(?:https?|about):/.test(frame.url()) ? within(frame.evaluate(readStorage), null) : Promise.resolve(null)

const DAY_MS = 86_400_000

const cookieThing = ({ name, domain, path, expires }: Cookie): StoredThing => ({
  kind: 'cookie',
  name,
  host: domain.replace(/^\./, ''),
  path,
  lifetime: expires < 0 ? 'session' : (expires * 1000 - Date.now()) / DAY_MS,
})

function storageThings({ origin, local, session, databases, caches }: FrameStorage): readonly StoredThing[] {
  const host = hostOf(origin)
  const things = (kind: StoredThing['kind'], names: readonly string[], lifetime: StoredThing['lifetime']) =>
    names.map((name) => ({ kind, name, host, lifetime }))
  return [
    ...things('local-storage', local, 'persistent'),
    ...things('session-storage', session, 'session'),
    ...things('indexed-db', databases, 'persistent'),
    ...things('cache-storage', caches, 'persistent'),
  ]
}

/** A frame that is navigating, or whose script never ends, must not stop the scan. */
export const within = <Value>(work: Promise<Value>, otherwise: Value, ms = FRAME_MS): Promise<Value> =>
  Promise.race([work.catch(() => otherwise), sleep(ms, otherwise, { ref: false })])
