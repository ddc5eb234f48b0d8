/** One request that reached the third party. */
export interface LoggedRequest {
  /** ISO 8601 UTC. */
  readonly time: string
  /** Path and query. */
  readonly path: string
  readonly referer: string | null
  readonly cookie: string | null
}

/** The newest are kept, so that a demo left running does not fill the memory. */
const KEPT = 10_000

/** Every request that reached the third party, oldest first. */
export class RequestLog {
  private requests: LoggedRequest[] = []
  private readonly now: () => Date

  constructor(now: () => Date) {
    this.now = now
  }

  add({ url, headers }: Request): void {
    const { pathname, search } = new URL(url)
    this.requests.push({
      time: this.now().toISOString(),
      path: pathname + search,
      referer: headers.get('referer'),
      cookie: headers.get('cookie'),
    })
    if (this.requests.length > KEPT) this.requests.shift()
  }

  all(): readonly LoggedRequest[] {
    return this.requests
  }

  empty(): void {
    this.requests = []
  }
}
