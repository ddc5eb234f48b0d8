import type { Answer } from './http/answer.js'
import type { MetricFamily } from './http/metrics.js'
import type { PageFiles } from './http/pages.js'
import type { Primitives } from './crypto/primitives.js'
import type { Rate } from './http/rate-limit.js'
import type { RegisterKeys } from './crypto/signatures.js'
import type { Quota } from './http/daily-quota.js'
import type { LogEvent } from './log.js'
import type { RecordingOptions } from './recordings/recording-options.js'
import type { RetentionTimerOptions } from './retention/retention-timer.js'
import type { RightsLedger } from './rights/ledger.js'
import type { SendMail } from './rights/notification-mails.js'
import type { Notifier } from './rights/notifications.js'
import type { SiteOptions } from './sites/sites.js'
import type { CheckpointMailbox } from './witness/mail-checkpoints.js'
import type { WitnessOptions } from './witness/witness-options.js'
import type { RegisterStore } from './stores/store.js'

export interface RegisterOptions {
  readonly sites: readonly SiteOptions[]
  /** The register does not close it. */
  readonly store: RegisterStore
  readonly keys: RegisterKeys
  /** Proxies whose `X-Forwarded-For` is trusted, as CIDR blocks. Default: none, the peer's own address is used. */
  readonly trustProxy?: readonly string[]
  /** The prefix of all routes, such as `/evaste`. Default: the root. */
  readonly basePath?: string
  /** The server's clock, which is authoritative (R70). Default: the system's. */
  readonly now?: () => Date
  /** evaste's own interface texts by version and language, as `evaste/interfaces.json` has them. Default: none. */
  readonly interfaces?: Readonly<Record<string, Readonly<Record<string, object>>>>
  /** Reads a declaration from a URL or file. Required if a site names its declaration that way. */
  readonly loadDeclaration?: (where: string) => Promise<unknown>
  /**
   * Default: 600 at once and 60 per second per network (/24, /48), 20,000 and 2,000 per site. For visitors' requests,
   * which the controller must answer one by one: 30 at once and 30 per hour per network, 500 and 360 per hour per site.
   * For recordings of faults: 10 at once and 60 per hour per network, 200 and 3,600 per hour per site.
   */
  readonly rates?: {
    readonly network?: Rate
    readonly site?: Rate
    readonly requestsOfNetwork?: Rate
    readonly requestsOfSite?: Rate
    readonly recordingsOfNetwork?: Rate
    readonly recordingsOfSite?: Rate
  }
  /**
   * What one site may add per day (UTC), in each process. Default: a million entries and 2 GB. Records that name an
   * unknown declaration have a tenth of it.
   */
  readonly quota?: Partial<Quota>
  /** Default: up to 5 ms or 500 records share a commit, and 10,000 may wait. */
  readonly queue?: { readonly gatherMs?: number; readonly batchSize?: number; readonly capacity?: number }
  /**
   * Stored separately from the store, and never restored with it. Default: none; then a restored backup brings erased
   * data back.
   */
  readonly ledger?: RightsLedger
  /** How recordings of faults are kept. Default: in the database, as long as the declaration says, at most 90 days. */
  readonly recordings?: RecordingOptions
  /** Notified of each request that a visitor sends to the controller, also after a restart. Default: none. */
  readonly notify?: readonly Notifier[]
  /** Sends mail to the addresses that a site's controller has set in the settings. Default: none can be set there. */
  readonly sendMail?: SendMail
  /**
   * When due data is deleted, in milliseconds. Default: a minute after the start, then every hour. If the clock has
   * leapt ahead, or a large share of a site is due at once, nothing is deleted until `confirmed` is set, which confirms
   * it permanently.
   */
  readonly retention?: RetentionTimerOptions
  /** Mailboxes that get each site’s checkpoint once a day, with `sendMail`. Default: none. */
  readonly checkpointsTo?: readonly CheckpointMailbox[]
  /** The built pages that the register serves at `/admin`. Default: none, only the calls are served. */
  readonly adminPages?: PageFiles
  /** The built page for visitors, served at `/receipt`. Default: none. */
  readonly receiptPages?: PageFiles
  /** Who witnesses this register, and whom it witnesses. Default: it has no name, and there are no witnesses. */
  readonly witness?: WitnessOptions
  /** For calls to witnesses. Default: the runtime's. */
  readonly fetch?: typeof globalThis.fetch
  /** Metrics that only the runtime knows, for `/metrics`. Default: none. */
  readonly processMetrics?: () => readonly MetricFamily[]
  /** Default: Web Crypto. */
  readonly primitives?: Primitives
  /** Rate-limited to bursts of twenty events per kind, then one per ten seconds. Default: nothing is logged. */
  readonly log?: (event: LogEvent) => void
}

/** A register as a function of requests. */
export interface Register {
  /** @param connection.address the peer's address as the socket reports it; empty if there is none. */
  fetch(request: Request, connection: { readonly address: string }): Promise<Response>
  /**
   * What `fetch` answers to a page's record, as plain data; a server that writes it directly saves a quarter of the
   * work. `null` for any other call, which has not been read yet: use `fetch`.
   */
  answerEntry(request: Request, connection: { readonly address: string }): Promise<Answer> | null
  /**
   * Signs with another key from now on. Earlier keys stay in `/.well-known/evaste-register.json`, so that their
   * signatures can still be verified; list them in `keys.retired` at the next start.
   */
  rotateSigningKey(keys: Pick<RegisterKeys, 'signing' | 'retired'>): Promise<void>
  /**
   * Creates a token for `/admin/#/set-up?token=…`, where the first user is created, or for `/v1/admin/setup?token=…`,
   * where the first API key is; valid once, for a day. `null` if the agency already has either, unless `anew` is set
   * because that was lost.
   */
  createSetupToken(options?: { readonly anew?: boolean }): Promise<string | null>
  /** Accepts no more records, and resolves when every accepted record is durable and answered. */
  close(): Promise<void>
}
