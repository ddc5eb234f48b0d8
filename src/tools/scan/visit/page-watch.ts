import { setTimeout as sleep } from 'node:timers/promises'
import type { Page, Request, Response } from 'playwright-core'
import { callerIn, callerOf, type Initiator } from './caller.js'
import type { SeenRequest, SeenWrite } from './page-record.js'
import type { RecordedWrite } from './record-writes.js'

/** How long a page is watched. */
export interface Patience {
  /** The minimum, so that late activity is seen. */
  readonly leastMs: number
  /** Until nothing has loaded for this long. */
  readonly quietMs: number
  /** The maximum, because some pages never become idle. */
  readonly mostMs: number
}

const MOST_REQUESTS = 5000
const POLL_MS = 40

/** Records what a page requests and writes, from before its first byte. */
export class PageWatch {
  private readonly page: Page
  private readonly began = Date.now()
  private readonly requests = new Map<Request, Omit<SeenRequest, 'by' | 'status'>>()
  private readonly sockets: SeenRequest[] = []
  private readonly statuses = new Map<Request, number>()
  private readonly initiators = new Map<string, Initiator>()
  private readonly writes: SeenWrite[] = []
  private readonly reading: Promise<unknown>[] = []
  private readonly pending = new Set<Request>()
  private busyAt = Date.now()

  constructor(page: Page) {
    this.page = page
  }

  /** Starts to watch. Call it before the page navigates anywhere. */
  async start(): Promise<void> {
    const { page } = this
    page.on('popup', (popup) => void popup.close().catch(() => undefined))
    page.on('request', (request) => this.sent(request))
    page.on('response', (response) => this.answered(response))
    page.on('requestfinished', (request) => this.ended(request))
    page.on('requestfailed', (request) => this.ended(request))
    page.on('websocket', (socket) => this.opened(socket.url()))
    // Requests of the previous document ended with it.
    page.on('framenavigated', (frame) => frame === page.mainFrame() && this.pending.clear())
    const protocol = await page.context().newCDPSession(page)
    protocol.on('Network.requestWillBeSent', ({ request, initiator }) => this.causedBy(request.url, initiator))
    protocol.on('Network.webSocketCreated', ({ url, initiator }) => initiator && this.causedBy(url, initiator))
    await protocol.send('Network.enable')
  }

  /** Receives a write that the recorder reports. */
  wrote({ kind, name, stack }: RecordedWrite): void {
    this.writes.push({ kind, name, by: callerIn(stack), at: this.now() })
  }

  /** Resolves when the page is idle, or after the maximum time. */
  async rest({ leastMs, quietMs, mostMs }: Patience): Promise<void> {
    const from = Date.now()
    while (Date.now() - from < mostMs) {
      const isQuiet = this.pending.size === 0 && Date.now() - this.busyAt >= quietMs
      if (isQuiet && Date.now() - from >= leastMs) break
      await sleep(POLL_MS)
    }
  }

  /** What was requested so far, each with what caused it. */
  seenRequests(): readonly SeenRequest[] {
    const seen = [...this.requests].map(([request, one]) => ({ ...one, status: this.statuses.get(request) }))
    return [...seen, ...this.sockets].map((one) => ({ ...one, by: this.causeOf(one.url) }))
  }

  /** What was written so far, by scripts and by `Set-Cookie`. */
  async seenWrites(): Promise<readonly SeenWrite[]> {
    await Promise.race([Promise.all(this.reading), sleep(3000, undefined, { ref: false })])
    return this.writes
  }

  private now(): number {
    return Date.now() - this.began
  }

  private sent(request: Request): void {
    this.busyAt = Date.now()
    const url = request.url()
    if (!/^https?:/.test(url) || this.requests.size >= MOST_REQUESTS) return
    const isPage = request.isNavigationRequest() && request.frame() === this.page.mainFrame()
    const resource = isPage ? 'page' : request.resourceType()
    this.requests.set(request, { url, resource, at: this.now(), method: request.method() })
    // These stay open as long as the page does.
    if (resource !== 'eventsource') this.pending.add(request)
  }

  private opened(url: string): void {
    this.sockets.push({ url, resource: 'websocket', at: this.now(), by: undefined, method: 'GET', status: 101 })
  }

  private answered(response: Response): void {
    const request = response.request()
    this.statuses.set(request, response.status())
    const at = this.now()
    const read = response.headersArray().then((headers) => {
      const set = headers.filter(({ name }) => name.toLowerCase() === 'set-cookie')
      for (const line of set.flatMap(({ value }) => value.split('\n')))
        this.writes.push({ kind: 'cookie', name: line.split('=')[0]?.trim() ?? '', by: response.url(), at })
    })
    // An answer that comes while the page closes has no headers any more.
    this.reading.push(read.catch(() => undefined))
    this.ended(request)
  }

  private ended(request: Request): void {
    this.pending.delete(request)
    this.busyAt = Date.now()
  }

  private causedBy(url: string, initiator: Initiator): void {
    if (this.initiators.size < MOST_REQUESTS && !this.initiators.has(url)) this.initiators.set(url, initiator)
  }

  /** Frames of other sites have a separate process, of which only the frame is known. */
  private causeOf(url: string): string | undefined {
    const initiator = this.initiators.get(url)
    if (initiator) return callerOf(initiator)
    const [request] = [...this.requests.keys()].filter((one) => one.url() === url)
    try {
      return request?.frame().url()
    } catch {
      return undefined
    }
  }
}
