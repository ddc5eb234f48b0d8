import { readDeclaration } from '../../declaration/read.js'
import type { Declaration } from '../../declaration/types.js'
import type { Digest } from '../../record/record.js'
import { findKeptDeclaration, keepDocument } from './documents.js'
import type { LogEvent } from '../log.js'
import type { RegisterStore } from '../stores/store.js'

/** An unknown digest triggers a reload, but at most at this interval, because outsiders may invent digests. */
const LOOK_AGAIN_MS = 10_000
const LIMIT_REMEMBERED = 50

interface Needs {
  readonly store: RegisterStore
  readonly log?: ((event: LogEvent) => void) | undefined
  readonly now: () => Date
}

/** Where a site's declaration is loaded from. */
export interface DeclarationSource {
  readonly site: string
  readonly load: () => Promise<unknown>
}

/** The declarations of one site: the configured one, and every earlier one that was stored. */
export class SiteDeclarations {
  readonly #source: DeclarationSource
  readonly #needs: Needs
  readonly #remembered = new Map<Digest, Declaration>()
  readonly #used = new Set<Digest>()
  #configured: Declaration | null = null
  #configuredDigest: Digest | null = null
  #looking: Promise<void> | null = null
  #lookedAtMs = -Infinity

  constructor(source: DeclarationSource, needs: Needs) {
    this.#source = source
    this.#needs = needs
  }

  /**
   * The declaration with this digest, for a record that names it, and that therefore stays; `null` if neither the store nor
   * the configured source has it.
   */
  async find(digest: Digest): Promise<Declaration | null> {
    const known = this.#remembered.get(digest) ?? (await this.#findKept(digest))
    if (!known) await this.#look()
    const found = known ?? this.#remembered.get(digest) ?? null
    if (found && !this.#used.has(digest)) {
      await this.#needs.store.useDocument(digest)
      if (this.#used.size >= LIMIT_REMEMBERED) this.#used.clear()
      this.#used.add(digest)
    }
    return found
  }

  /** The configured declaration as last read; `null` if it was never readable. */
  async configured(): Promise<Declaration | null> {
    if (!this.#configured) await this.#look()
    return this.#configured
  }

  /** The digest of the configured declaration. */
  async configuredDigest(): Promise<Digest | null> {
    await this.configured()
    return this.#configuredDigest
  }

  async #findKept(digest: Digest): Promise<Declaration | null> {
    const declaration = await findKeptDeclaration(this.#needs.store, digest)
    if (declaration?.site !== this.#source.site) return null // another site's declaration, in the same store
    this.#remember(digest, declaration)
    return declaration
  }

  /** Loads from the source; concurrent calls share one attempt. */
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
      // The last good declaration stays in use; entries that name another are stored and flagged.
      log?.({ level: 'warn', event: 'declaration-unavailable', site, message: String(cause) })
    }
  }

  #remember(digest: Digest, declaration: Declaration): void {
    if (this.#remembered.size >= LIMIT_REMEMBERED) this.#remembered.clear()
    this.#remembered.set(digest, declaration)
  }
}
