import type { Browser, BrowserContext } from 'playwright-core'
import { withoutQuery } from '../crawl/same-site.js'
import type { FailedPage } from '../scan-result.js'
import type { HostPace } from './host-pace.js'
import type { PageRecord, SeenWrite } from './page-record.js'
import type { Patience } from './page-watch.js'
import { actOnPage, type OnPage, visitPage, type WatchedBrowser, watchContext } from './visit-page.js'

/** The maximum number of pages that are open at the same time. */
export const MOST_OPEN = 4

/** How pages are visited. */
export interface VisitOptions {
  readonly patience: Patience
  readonly pace: HostPace
  /** Creates a browser profile with the credentials that the site requires. */
  readonly newContext: (browser: Browser) => Promise<BrowserContext>
}

/** Limits the number of open pages, over all visitors. */
export class OpenPages {
  private now = 0
  private readonly waiting: (() => void)[] = []
  /** The maximum number that were open at the same time. */
  most = 0

  /** Runs something that needs a page, once there is capacity. */
  async during<Value>(act: () => Promise<Value>): Promise<Value> {
    while (this.now >= MOST_OPEN) await new Promise<void>((done) => this.waiting.push(done))
    this.now += 1
    this.most = Math.max(this.most, this.now)
    try {
      return await act()
    } finally {
      this.now -= 1
      this.waiting.shift()?.()
    }
  }
}

/** One visitor: a browser profile of its own, in which a site's pages are visited. */
export class PageVisits {
  private readonly watched: WatchedBrowser
  private readonly pace: HostPace
  private readonly open: OpenPages

  private constructor(watched: WatchedBrowser, pace: HostPace, open: OpenPages) {
    this.watched = watched
    this.pace = pace
    this.open = open
  }

  static async start(browser: Browser, options: VisitOptions, open: OpenPages): Promise<PageVisits> {
    const context = await options.newContext(browser)
    // An answer by a program is not a visitor's decision, so the register must not record it.
    await context.route(/\/v1\/sites\/[^/]+\/entries(?:\?|$)/, (route) => route.abort())
    return new PageVisits(await watchContext(context, options.patience), options.pace, open)
  }

  /** @throws where the page cannot be opened. */
  visit(url: string, atRest?: OnPage): Promise<PageRecord> {
    return this.open.during(async () => {
      await this.pace.turn()
      return visitPage(this.watched, url, atRest)
    })
  }

  /** Opens a page only to do something there. @returns what was written meanwhile. @throws what `act` throws. */
  act(url: string, act: OnPage): Promise<readonly SeenWrite[]> {
    return this.open.during(async () => {
      await this.pace.turn()
      return actOnPage(this.watched, url, act)
    })
  }

  /** Visits the pages that `next` returns, a few at a time, until there are no more and all are done. */
  async visitAll(
    next: () => string | undefined,
    { take, fail }: { readonly take: (record: PageRecord) => void; readonly fail: (page: FailedPage) => void },
  ): Promise<void> {
    const running = new Set<Promise<void>>()
    const begin = (url: string): void => {
      const visit = this.visit(url)
        .then(take, (error: Error) => fail({ url: withoutQuery(url), reason: reasonOf(error) }))
        .finally(() => running.delete(visit))
      running.add(visit)
    }
    for (;;) {
      for (let url; running.size < MOST_OPEN && (url = next()) !== undefined;) begin(url)
      if (running.size === 0) return
      await Promise.race(running)
    }
  }

  close(): Promise<void> {
    return this.watched.context.close()
  }
}

/** The first line without the URL, which may contain credentials. */
export const reasonOf = (error: Error): string =>
  (error.message.split('\n')[0] ?? '').replace(/^page\.goto: /, '').replace(/ at https?:\S+/, '')
