import { isSameSite } from './same-site.js'

/** Which pages are visited. */
export interface CrawlLimits {
  /** The maximum number of pages. */
  readonly pages: number
  /** Only paths with this prefix. Default: every path. */
  readonly under?: string
  /** The paths that `robots.txt` excludes. */
  readonly isAllowed?: (url: string) => boolean
}

// Targets of links that are not pages.
const NO_PAGE =
  /\.(?:pdf|zip|gz|docx?|xlsx?|pptx?|csv|jpe?g|png|gif|webp|avif|svg|ico|mp[34]|webm|wav|css|js|json|xml|txt|ics|exe|dmg|apk)$/i
// A link with an effect, such as signing out or adding to a basket.
const ACTS = /[/?&=](?:log-?out|sign-?out|uloskirjau\w*|kirjaudu-ulos|add-to-cart|delete|unsubscribe)\b/i

/** The pages still to be visited, each once, in the order in which they were found. */
export class PageQueue {
  private readonly seen = new Set<string>()
  private readonly waiting: string[] = []
  private readonly start: URL
  private readonly limits: CrawlLimits
  private taken = 0

  constructor(start: string, limits: CrawlLimits) {
    this.start = new URL(start)
    this.limits = limits
    this.addStart()
  }

  private addStart(): void {
    this.seen.add(keyOf(this.start))
    this.waiting.push(this.start.href)
  }

  /** Adds a URL if it is a page of the site; relative links are resolved against `base`. */
  add(links: readonly string[], base: string = this.start.href): void {
    for (const link of links) {
      if (!URL.canParse(link, base)) continue
      const url = new URL(link, base)
      url.hash = ''
      // Twice as many as may still be visited, so that pages that are refused later do not end the scan early.
      if (this.seen.size >= this.limits.pages * 4 || this.seen.has(keyOf(url)) || !this.isPage(url)) continue
      this.seen.add(keyOf(url))
      this.waiting.push(url.href)
    }
  }

  /** The next page; `undefined` if there is none, or the limit is reached. */
  next(): string | undefined {
    if (this.taken >= this.limits.pages) return undefined
    const url = this.waiting.shift()
    if (url !== undefined) this.taken += 1
    return url
  }

  /** The number of known pages, visited or not, within the limit. */
  get total(): number {
    return Math.min(this.limits.pages, this.taken + this.waiting.length)
  }

  private isPage(url: URL): boolean {
    const { under = '/', isAllowed = () => true } = this.limits
    return (
      /^https?:$/.test(url.protocol) &&
      url.port === this.start.port &&
      url.hostname.replace(/^www\./, '') === this.start.hostname.replace(/^www\./, '') &&
      isSameSite(url.hostname, this.start.hostname) &&
      url.pathname.startsWith(under) &&
      !NO_PAGE.test(url.pathname) &&
      !ACTS.test(url.href) &&
      isAllowed(url.href)
    )
  }
}

/** The same page with and without a trailing slash. */
const keyOf = ({ hostname, pathname, search }: URL): string =>
  hostname.replace(/^www\./, '') + pathname.replace(/\/$/, '') + search
