import type { DeclarationFile } from '../declaration/types.js'
import type { Answer } from './answer.js'
import type { Primitives } from './primitives.js'
import type { Rate } from './rate-limit.js'
import type { PublicKey, SigningKey } from './signing-key.js'
import type { RightsLedger } from './rights/ledger.js'
import type { Teller } from './rights/notices.js'
import type { RegisterStore } from './stores/store.js'

/** A site whose visitors' decisions the register takes. */
export interface SiteOptions {
  readonly site: string
  /** Whose keys may look into it. Default: a controller of the site's own name. */
  readonly controller?: string
  /** Where its pages are: scheme, host and port, such as `https://www.leipomo.example`. */
  readonly origins: readonly string[]
  /** The declaration itself, or where it is: whatever `loadDeclaration` understands. */
  readonly declaration: DeclarationFile | string
}

export interface RegisterKeys {
  /** Signs receipts. */
  readonly signing: SigningKey
  /** Public halves of earlier signing keys, so that old receipts go on verifying. Default: none. */
  readonly retired?: readonly PublicKey[]
  /** 32 random bytes that wrap the keys of personal parts. Lost: no encrypted address can be read again. */
  readonly master: Uint8Array<ArrayBuffer>
}

/** Something for the operator to know. Never holds an address, a body, an id of a visitor or a secret. */
export interface LogEvent {
  readonly level: 'info' | 'warn' | 'error'
  readonly event:
    | 'started'
    | 'stopped'
    | 'refused'
    | 'failed'
    | 'declaration-loaded'
    | 'declaration-unavailable'
    | 'flagged'
    | 'replayed'
    | 'retention'
    | 'notified'
    | 'row-security-bypassed'
  readonly site?: string
  /** A word of ours: a problem, a flag, an error's name and code. */
  readonly reason?: string
  readonly message?: string
}

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
  /** Default: generous, 600 at once and 60 a second per network (/24, /48), 20,000 and 2,000 per site. */
  readonly rates?: { readonly network?: Rate; readonly site?: Rate }
  /** Default: up to 5 ms or 500 records share a commit, and 10,000 may wait. */
  readonly queue?: { readonly gatherMs?: number; readonly batchSize?: number; readonly capacity?: number }
  /** Kept apart from the store, and never restored with it. Default: none; then a restored store brings the erased back. */
  readonly ledger?: RightsLedger
  /** Told of each request that a visitor makes of the controller, over restarts too. Default: nobody is. */
  readonly notify?: readonly Teller[]
  /** When what is due is forgotten, in milliseconds. Default: a minute after the start, then every hour. */
  readonly retention?: { readonly firstMs?: number; readonly everyMs?: number }
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
