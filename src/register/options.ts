import type { Answer } from './http/answer.js'
import type { Primitives } from './crypto/primitives.js'
import type { Rate } from './http/rate-limit.js'
import type { RegisterKeys } from './crypto/signatures.js'
import type { Quota } from './http/daily-quota.js'
import type { LogEvent } from './log.js'
import type { RetentionTimerOptions } from './retention/retention-timer.js'
import type { RightsLedger } from './rights/ledger.js'
import type { Notifier } from './rights/notifications.js'
import type { SiteOptions } from './sites/sites.js'
import type { RegisterStore } from './stores/store.js'

export interface RegisterOptions {
  readonly sites: readonly SiteOptions[]
  /** Not closed by the register. */
  readonly store: RegisterStore
  readonly keys: RegisterKeys
  /** Proxies whose `X-Forwarded-For` is believed, as CIDR blocks. Default: none, the connection's own address counts. */
  readonly trustProxy?: readonly string[]
  /** Where the routes begin, such as `/evaste`. Default: the root. */
  readonly basePath?: string
  /** The server's clock, which is the one that counts (R70). Default: the system's. */
  readonly now?: () => Date
  /** evaste's own texts by version and language, as `evaste/interfaces.json` has them. Default: none. */
  readonly interfaces?: Readonly<Record<string, Readonly<Record<string, object>>>>
  /** Reads a declaration from a URL or file. Needed where a site gives one as text. */
  readonly loadDeclaration?: (where: string) => Promise<unknown>
  /**
   * Default: generous, 600 at once and 60 a second per network (/24, /48), 20,000 and 2,000 per site. Visitors' requests,
   * which the controller must answer one by one: 30 at once and 30 an hour per network, 500 and 360 an hour per site.
   */
  readonly rates?: {
    readonly network?: Rate
    readonly site?: Rate
    readonly requestsOfNetwork?: Rate
    readonly requestsOfSite?: Rate
  }
  /**
   * What one site may add on one day (UTC), in each process. Default: a million entries and 2 GB. Records that name a
   * unknown declaration have a tenth of it.
   */
  readonly quota?: Partial<Quota>
  /** Default: up to 5 ms or 500 records share a commit, and 10,000 may wait. */
  readonly queue?: { readonly gatherMs?: number; readonly batchSize?: number; readonly capacity?: number }
  /** Kept apart from the store, and never restored with it. Default: none; then a restored store brings the erased back. */
  readonly ledger?: RightsLedger
  /** Notified of each request that a visitor makes of the controller, across restarts too. Default: none. */
  readonly notify?: readonly Notifier[]
  /**
   * When what is due is forgotten, in milliseconds. Default: a minute after the start, then every hour. Where the clock has
   * leapt ahead, or much of a site is due at once, nothing is forgotten until it is confirmed: `confirmed` does so for good.
   */
  readonly retention?: RetentionTimerOptions
  /** Default: Web Crypto. */
  readonly primitives?: Primitives
  /** At most twenty events of one kind at once, then one in ten seconds. Default: nothing is logged. */
  readonly log?: (event: LogEvent) => void
}

/** A register as a function of requests. */
export interface Register {
  /** @param connection.address the peer's address as the socket has it; empty where there is none. */
  fetch(request: Request, connection: { readonly address: string }): Promise<Response>
  /**
   * What `fetch` answers to a page's record, in plain parts: a server that writes them itself saves a fourth of the work.
   * `null`, and nothing is read: it is another call, ask `fetch`.
   */
  answerEntry(request: Request, connection: { readonly address: string }): Promise<Answer> | null
  /**
   * Signs with another key from now on. Every key before it stays in `/.well-known/evaste-register.json`, so that what it
   * signed goes on verifying; at the next start `keys.retired` must name them.
   */
  rotateSigningKey(keys: Pick<RegisterKeys, 'signing' | 'retired'>): Promise<void>
  /**
   * Makes a token for `/v1/admin/setup?token=…`, where the first API key is made; it counts once, for a day.
   * `null` where the agency has a key already, unless a token is wanted `anew`, as when that key was lost.
   */
  createSetupToken(options?: { readonly anew?: boolean }): Promise<string | null>
  /** Takes no more records, and resolves when every record it took is durable and answered. */
  close(): Promise<void>
}
