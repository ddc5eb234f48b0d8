import type { Browser, Page } from 'playwright-core'
import { CannotRun } from '../command.js'
import { type EvasteOnPage, readEvaste } from './banners/evaste-on-page.js'
import { readBanner } from './banners/read-banner.js'
import { type CrawlLimits, PageQueue } from './crawl/page-queue.js'
import { withoutQuery } from './crawl/same-site.js'
import { FoundThings } from './found-things.js'
import { momentsAfter, reachMoment } from './reach-moment.js'
import type { ConsentMoment, FailedPage, ScanResult, SeenBanner, SiteFacts } from './scan-result.js'
import type { PageRecord } from './visit/page-record.js'
import { OpenPages, PageVisits, reasonOf, type VisitOptions } from './visit/page-visits.js'

/** What is scanned, and how far. */
export interface ScanOptions extends VisitOptions, CrawlLimits {
  /** The address of the start page. */
  readonly url: string
  /** Pages that are known beforehand, such as those of a sitemap. If set, no links are followed. */
  readonly listed?: readonly string[] | undefined
  /** Whether only the moment before any answer is scanned. */
  readonly beforeOnly?: boolean
  /** Cookies and storage items that the scan itself creates. */
  readonly isIgnored?: (kind: string, name: string) => boolean
  readonly showProgress?: ((done: number, total: number) => void) | undefined
  /** Receives each visit, for an archive. */
  readonly onVisit?: (moment: ConsentMoment, record: PageRecord) => void
}

/**
 * Visits a site in every moment of consent, and adds up what it requests and stores.
 *
 * @throws {CannotRun} where the start page cannot be opened.
 */
export const scanSite = (browser: Browser, options: ScanOptions): Promise<ScanResult> =>
  new SiteScan(browser, options).run()

const MOST_FAILED = 100

class SiteScan {
  private readonly browser: Browser
  private readonly options: ScanOptions
  private readonly found: FoundThings
  private readonly queue: PageQueue
  private readonly open = new OpenPages()
  private readonly scannedAt = new Date().toISOString()
  private readonly visited: string[] = []
  private readonly failed: FailedPage[] = []
  private readonly reached = new Set<ConsentMoment>(['before'])
  private readonly notReached: { moment: ConsentMoment; reason: string }[] = []
  private readonly start: { evaste: EvasteOnPage | null; banner: SeenBanner | null } = { evaste: null, banner: null }
  private facts: SiteFacts = { title: '', language: '', noticeUrl: '' }
  private done = 0
  private visitsPerPage = 1

  constructor(browser: Browser, options: ScanOptions) {
    this.browser = browser
    this.options = options
    this.found = new FoundThings(options.isIgnored)
    this.queue = new PageQueue(options.url, options)
    this.queue.add(options.listed ?? [])
  }

  async run(): Promise<ScanResult> {
    await this.asVisitor(async (visits) => {
      await this.openStart(visits)
      await visits.visitAll(() => this.queue.next(), {
        take: (record) => this.takeBefore(record),
        fail: (page) => this.fail(page),
      })
    })
    // Each is a visitor of its own; how many pages are open at once is counted over all of them.
    await Promise.all(this.momentGroups().map((group) => this.asVisitor((visits) => this.scanMoments(visits, group))))
    this.options.showProgress?.(1, 1)
    return this.result()
  }

  private async asVisitor(act: (visits: PageVisits) => Promise<void>): Promise<void> {
    const visits = await PageVisits.start(this.browser, this.options, this.open)
    try {
      await act(visits)
    } finally {
      await visits.close()
    }
  }

  private async openStart(visits: PageVisits): Promise<void> {
    const url = this.queue.next() as string
    const record = await visits
      .visit(url, (page) => this.readStart(page))
      .catch((cause: Error) => {
        const reason = reasonOf(cause)
        // Chromium's answer to a 401 that names a scheme.
        if (reason.includes('ERR_INVALID_AUTH_CREDENTIALS'))
          throw new CannotRun(refusal(withoutQuery(url), 401), { cause })
        throw new CannotRun(`${withoutQuery(url)} cannot be opened: ${reason}`, { cause })
      })
    if (record.status >= 400) throw new CannotRun(refusal(withoutQuery(url), record.status))
    const { title, language, noticeUrl } = record.document
    this.facts = { title, language, noticeUrl: withoutQuery(noticeUrl) }
    this.visitsPerPage = 1 + this.momentGroups().flat().length
    this.takeBefore(record)
  }

  private async readStart(page: Page): Promise<void> {
    this.start.evaste = await readEvaste(page)
    this.start.banner = await readBanner(page)
  }

  private momentGroups(): readonly (readonly ConsentMoment[])[] {
    if (this.options.beforeOnly) return []
    return momentsAfter(this.start.evaste, this.start.banner)
  }

  private async scanMoments(visits: PageVisits, moments: readonly ConsentMoment[]): Promise<void> {
    for (const moment of moments) {
      const reason = await reachMoment(visits, this.options.url, moment, {
        ...this.start,
        takeWrites: (writes) => this.found.noteWrites(writes),
      })
      if (reason !== null) return void this.notReached.push({ moment, reason })
      this.reached.add(moment)
      const pages = [...this.visited]
      await visits.visitAll(() => pages.shift(), {
        take: (record) => this.take(moment, record),
        fail: (page) => this.fail(page),
      })
    }
  }

  private takeBefore(record: PageRecord): void {
    if (record.status >= 400)
      return this.fail({ url: withoutQuery(record.url), reason: `the server answered ${record.status}` })
    this.visited.push(record.url)
    if (!this.options.listed) this.queue.add(record.document.links, record.url)
    this.take('before', record)
  }

  private take(moment: ConsentMoment, record: PageRecord): void {
    this.found.add(moment, record)
    this.options.onVisit?.(moment, record)
    this.step()
  }

  private fail(page: FailedPage): void {
    if (this.failed.length < MOST_FAILED) this.failed.push(page)
    this.step()
  }

  private step(): void {
    this.done += 1
    this.options.showProgress?.(Math.min(this.done, this.total - 1), this.total)
  }

  private get total(): number {
    return Math.max(2, this.queue.total * this.visitsPerPage)
  }

  private result(): ScanResult {
    return {
      site: withoutQuery(this.options.url),
      scannedAt: this.scannedAt,
      pages: { visited: this.visited.length, openAtMost: this.open.most, failed: this.failed },
      moments: ['before' as const, ...this.momentGroups().flat()].filter((moment) => this.reached.has(moment)),
      notReached: this.notReached,
      things: this.found.all(),
      inlineServices: this.found.inlineServices(),
      banner: this.start.banner,
      pageDeclaration: this.start.evaste?.file ?? null,
      facts: this.facts,
    }
  }
}

function refusal(url: string, status: number): string {
  if (status === 401) return `${url} answered 401; give a user with --user name:password`
  return `${url} answered ${status}${status === 403 ? '; see --header and --cookie' : ''}`
}
