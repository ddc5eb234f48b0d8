import type { SiteReport } from '../../register/chain/verify-site.js'
import { keyIdOf, type ReadClaims } from '../../register/crypto/jws.js'

/**
 * Which keys count where none were named: only those that signed a checkpoint or a receipt that was kept elsewhere. The
 * author of a file chooses its other keys, so entries that these signed need a witness that includes them.
 */
export class KeyTrust {
  readonly #read: ReadClaims
  readonly #trusted = new Set<string>()
  /** By site: the last entry that another key signed. */
  readonly #lastOther = new Map<unknown, number>()

  /** @param read verifies with the keys that came with the file. */
  constructor(read: ReadClaims) {
    this.#read = read
  }

  /** Reads what was kept elsewhere; its key counts from now on. */
  readonly readKept: ReadClaims = async (jws, type) => {
    const claims = await this.#read(jws, type)
    this.#trusted.add(keyIdOf(jws))
    return claims
  }

  /** Reads what is in the file. */
  readonly readOwn: ReadClaims = async (jws, type) => {
    const claims = await this.#read(jws, type)
    const { site, entry = 0 } = claims as { readonly site?: string; readonly entry?: number }
    if (!this.#trusted.has(keyIdOf(jws))) this.#lastOther.set(site, Math.max(entry, this.#lastOther.get(site) ?? 0))
    return claims
  }

  /** Whether each entry was signed with a key that counts, or is included in what a witness saw. */
  covers({ site, witnessedThrough }: Pick<SiteReport, 'site' | 'witnessedThrough'>): boolean {
    return (this.#lastOther.get(site) ?? 0) <= witnessedThrough
  }
}
