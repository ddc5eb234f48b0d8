import { readDeclaration } from '../declaration/read.js'
import type { Declaration } from '../declaration/types.js'
import type { Digest } from '../record/record.js'
import { keepDocument } from './documents.js'
import type { RegisterOptions, SiteOptions } from './options.js'

/** The declarations of one site: the configured one, and every earlier one that was kept. */
export interface SiteDeclarations {
  /** The declaration with this digest; `null` where neither the store nor the configured place has it. */
  find(digest: Digest): Promise<Declaration | null>
  /** The configured one as last read; `null` where it never could be. */
  configured(): Promise<Declaration | null>
}

/** An unknown digest makes us look again, but strangers' made-up digests not more often than this. */
const LOOK_AGAIN_MS = 10_000
const LIMIT_REMEMBERED = 50

type Needs = Pick<RegisterOptions, 'store' | 'loadDeclaration' | 'log'> & { readonly now: () => Date }

export function createSiteDeclarations({ site, declaration }: SiteOptions, needs: Needs): SiteDeclarations {
  const { store, log, now } = needs
  const remembered = new Map<Digest, Declaration>()
  let configured: Declaration | null = null
  let loading: Promise<void> | null = null
  let lookedAtMs = -Infinity

  const remember = (digest: Digest, value: unknown): Declaration => {
    const read = readDeclaration(value)
    if (read.site !== site) throw new Error(`the declaration is for the site "${read.site}"`)
    if (remembered.size >= LIMIT_REMEMBERED) remembered.clear()
    remembered.set(digest, read)
    return read
  }
  const load = async (): Promise<void> => {
    try {
      const value = typeof declaration === 'string' ? await needs.loadDeclaration?.(declaration) : declaration
      readDeclaration(value) // before it is kept
      const { digest } = await keepDocument(store, 'declaration', value)
      configured = remember(digest, value)
      log?.({ level: 'info', event: 'declaration-loaded', site, reason: digest })
    } catch (cause) {
      // The last good one goes on counting; entries that name another are kept and flagged.
      log?.({ level: 'warn', event: 'declaration-unavailable', site, message: String(cause) })
    }
  }
  const look = (): Promise<void> => {
    if (!loading && Math.abs(now().getTime() - lookedAtMs) >= LOOK_AGAIN_MS) {
      lookedAtMs = now().getTime()
      loading = load().finally(() => (loading = null))
    }
    return loading ?? Promise.resolve()
  }

  const findKept = async (digest: Digest): Promise<Declaration | null> => {
    const document = await store.document(digest)
    if (document?.kind !== 'declaration') return null
    const value: unknown = JSON.parse(document.text)
    return readDeclaration(value).site === site ? remember(digest, value) : null
  }
  return {
    async find(digest) {
      const known = remembered.get(digest) ?? (await findKept(digest))
      if (known) return known
      await look()
      return remembered.get(digest) ?? null
    },
    async configured() {
      if (!configured) await look()
      return configured
    },
  }
}
