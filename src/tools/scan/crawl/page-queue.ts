import { isSameSite } from './same-site.js'

/** Which pages are visited. */
export interface CrawlLimits {
  /** At most so many pages. */
  readonly pages: number
  /** Only paths that begin so. Default: every path. */
  readonly under?: string
  /** What the site asks robots to leave alone. */
  readonly isAllowed?: (url: string) => boolean
}

// What a link may lead to that is no page.
const NO_PAGE =
  /\.(?:pdf|zip|gz|docx?|xlsx?|pptx?|csv|jpe?g|png|gif|webp|avif|svg|ico|mp[34]|webm|wav|css|js|json|xml|txt|ics|exe|dmg|apk)$/i
// A link that does something, such as to sign out or to put into a basket.
const ACTS = /[/?&=](?:log-?out|sign-?out|uloskirjau\w*|kirjaudu-ulos|add-to-cart|delete|unsubscribe)\b/i

/** The pages that are still to be visited, each once, in the order in which they were found. */
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

  /** Adds what is a page of the site; relative links are resolved against `base`. */
  add(links: readonly string[], base: string = this.start.href): void {
    for (const link of links) {
      if (!URL.canParse(link, base)) continue
      const url = new URL(link, base)
      url.hash = ''
      // Enough for what is left to visit, twice over: what is refused later does not end the scan early.
      if (this.seen.size >= this.limits.pages * 4 || this.seen.has(keyOf(url)) || !this.isPage(url)) continue
      this.seen.add(keyOf(url))
      this.waiting.push(url.href)
    }
  }

  /** The next page; `undefined`: there is none, or the limit is reached. */
  next(): string | undefined {
    if (this.taken >= this.limits.pages) return undefined
    const url = this.waiting.shift()
    if (url !== undefined) this.taken += 1
    return url
  }

  /** How many pages are known, visited or not, within the limit. */
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

/** One page, whether its address ends in a slash or not. */
const keyOf = ({ hostname, pathname, search }: URL): string =>
  hostname.replace(/^www\./, '') + pathname.replace(/\/$/, '') + search
