import { readDeclaration } from '../../declaration/read.js'
import type { Declaration } from '../../declaration/types.js'
import type { Digest } from '../../record/record.js'
import { findKeptDeclaration, keepDocument } from './documents.js'
import type { LogEvent } from '../log.js'
import type { RegisterStore } from '../stores/store.js'

/** An unknown digest makes us look again, but strangers' made-up digests not more often than this. */
const LOOK_AGAIN_MS = 10_000
const LIMIT_REMEMBERED = 50

interface Needs {
  readonly store: RegisterStore
  readonly log?: ((event: LogEvent) => void) | undefined
  readonly now: () => Date
}

/** Where a site's declaration comes from. */
export interface DeclarationSource {
  readonly site: string
  readonly load: () => Promise<unknown>
}

/** The declarations of one site: the configured one, and every earlier one that was kept. */
export class SiteDeclarations {
  readonly #source: DeclarationSource
  readonly #needs: Needs
  readonly #remembered = new Map<Digest, Declaration>()
  #configured: Declaration | null = null
  #configuredDigest: Digest | null = null
  #looking: Promise<void> | null = null
  #lookedAtMs = -Infinity

  constructor(source: DeclarationSource, needs: Needs) {
    this.#source = source
    this.#needs = needs
  }

  /** The declaration with this digest; `null` where neither the store nor the configured place has it. */
  async find(digest: Digest): Promise<Declaration | null> {
    const known = this.#remembered.get(digest) ?? (await this.#findKept(digest))
    if (known) return known
    await this.#look()
    return this.#remembered.get(digest) ?? null
  }

  /** The configured one as last read; `null` where it never could be. */
  async configured(): Promise<Declaration | null> {
    if (!this.#configured) await this.#look()
    return this.#configured
  }

  /** The digest of the configured one. */
  async configuredDigest(): Promise<Digest | null> {
    await this.configured()
    return this.#configuredDigest
  }

  async #findKept(digest: Digest): Promise<Declaration | null> {
    const declaration = await findKeptDeclaration(this.#needs.store, digest)
    if (declaration?.site !== this.#source.site) return null // another site's, in the same store
    this.#remember(digest, declaration)
    return declaration
  }

  /** Looks where it comes from, once at a time. */
  #look(): Promise<void> {
    const nowMs = this.#needs.now().getTime()
    if (!this.#looking && Math.abs(nowMs - this.#lookedAtMs) >= LOOK_AGAIN_MS) {
      this.#lookedAtMs = nowMs
      this.#looking = this.#load().finally(() => (this.#looking = null))
    }
    return this.#looking ?? Promise.resolve()
  }

  async #load(): Promise<void> {
    const { site, load } = this.#source
    const { store, log } = this.#needs
    try {
      const value = await load()
      const declaration = readDeclaration(value)
      if (declaration.site !== site) throw new Error(`it is the declaration of the site "${declaration.site}"`)
      const { digest } = await keepDocument(store, 'declaration', value)
      this.#configured = declaration
      this.#configuredDigest = digest
      this.#remember(digest, declaration)
      log?.({ level: 'info', event: 'declaration-loaded', site, reason: digest })
    } catch (cause) {
      // The last good one goes on counting; entries that name another are kept and flagged.
      log?.({ level: 'warn', event: 'declaration-unavailable', site, message: String(cause) })
    }
  }

  #remember(digest: Digest, declaration: Declaration): void {
    if (this.#remembered.size >= LIMIT_REMEMBERED) this.#remembered.clear()
    this.#remembered.set(digest, declaration)
  }
}
