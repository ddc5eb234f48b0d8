import type { Browser, BrowserContext, Page } from 'playwright-core'
import { withoutQuery } from '../crawl/same-site.js'
import type { FailedPage } from '../scan-result.js'
import type { HostPace } from './host-pace.js'
import type { PageRecord } from './page-record.js'
import type { PageWatch, Patience } from './page-watch.js'
import { visitPage, type WatchedBrowser, watchContext } from './visit-page.js'

/** At most so many pages are open at once. */
export const MOST_OPEN = 4

/** How pages are visited. */
export interface VisitOptions {
  readonly patience: Patience
  readonly pace: HostPace
  /** Makes a new browser profile, with what the site needs to let the scan in. */
  readonly newContext: (browser: Browser) => Promise<BrowserContext>
}

/** Counts the pages that are open. */
export class OpenPages {
  private now = 0
  /** The most that were open at once. */
  most = 0

  opened(): void {
    this.now += 1
    this.most = Math.max(this.most, this.now)
  }

  closed(): void {
    this.now -= 1
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
    // An answer that a program gave is no decision of a visitor's: no register takes it.
    await context.route(/\/v1\/sites\/[^/]+\/entries(?:\?|$)/, (route) => route.abort())
    return new PageVisits(await watchContext(context, options.patience), options.pace, open)
  }

  /** @throws where the page cannot be opened. */
  async visit(url: string, then?: (page: Page, watch: PageWatch) => Promise<void>): Promise<PageRecord> {
    await this.pace.turn()
    this.open.opened()
    try {
      return await visitPage(this.watched, url, then)
    } finally {
      this.open.closed()
    }
  }

  /** Visits what `next` names, a few at a time, until it names nothing more and all are done. */
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

/** The first line, without the address: that may hold what was given to get in. */
export const reasonOf = (error: Error): string =>
  (error.message.split('\n')[0] ?? '').replace(/^page\.goto: /, '').replace(/ at https?:\S+/, '')
