import type { Primitives } from '../crypto/primitives.js'
import { RegisterProblem } from '../http/problem.js'
import type { KeyQueries, StoredKey } from '../stores/store.js'
import { toHex } from '../../declaration/hex.js'

type Bytes = Uint8Array<ArrayBuffer>

/** A key that is stored and reserved for one entry. */
export interface ReservedKey {
  readonly keyId: string
  readonly key: Bytes
  /** Generated together with the key, because each call for random bytes is a system call. */
  readonly nonce: Bytes
}

interface ReserveNeeds extends Pick<Primitives, 'wrap'> {
  readonly master: Bytes
  readonly keys: Pick<KeyQueries, 'saveKeys' | 'destroyKeys'>
}

const KEY_BYTES = 32
const ID_BYTES = 16
const NONCE_BYTES = 12
const FIRST_BLOCK = 32
// Web Crypto gives at most 65,536 random bytes at a time.
const LARGEST_BLOCK = 1_024

/**
 * Generates keys of personal parts ahead of time, in blocks. A key is committed to its own database before an entry may
 * name it, so that no key is ever stored beside its entry and an entry costs the keys' database no sync of its own. A
 * crash leaves at most one block of unused keys.
 */
export class KeyReserve {
  readonly #needs: ReserveNeeds
  #ready: ReservedKey[] = []
  #filling: Promise<void> | null = null
  #blockSize = FIRST_BLOCK

  constructor(needs: ReserveNeeds) {
    this.#needs = needs
  }

  /** @throws {RegisterProblem} `busy` if the keys' database cannot be written. */
  async take(): Promise<ReservedKey> {
    for (;;) {
      const key = this.#ready.pop()
      // Refilled before it is empty, so that no request waits for it.
      if (this.#ready.length < this.#blockSize / 4) void this.#fill().catch(() => {})
      if (key) return key
      await this.#fill().catch((cause: unknown) => {
        throw new RegisterProblem('busy', { retryAfterSeconds: 5, cause })
      })
    }
  }

  /** Destroys the keys that were generated but not used. */
  async close(): Promise<void> {
    await this.#filling?.catch(() => {})
    const unused = this.#ready.splice(0).map(({ keyId }) => keyId)
    if (unused.length) await this.#needs.keys.destroyKeys(unused)
  }

  #fill(): Promise<void> {
    this.#filling ??= this.#make().finally(() => (this.#filling = null))
    return this.#filling
  }

  async #make(): Promise<void> {
    const { master, keys, wrap } = this.#needs
    const each = ID_BYTES + KEY_BYTES + NONCE_BYTES
    const random = crypto.getRandomValues(new Uint8Array(this.#blockSize * each))
    const fresh = Array.from({ length: this.#blockSize }, (_, i) => {
      const [id, key, nonce] = split(random.slice(i * each, (i + 1) * each), [ID_BYTES, KEY_BYTES, NONCE_BYTES])
      return { keyId: toHex(id), key, nonce }
    })
    const wrapped = await Promise.all(
      fresh.map(async ({ keyId, key }): Promise<StoredKey> => ({ keyId, wrappedKey: await wrap(master, key) })),
    )
    await keys.saveKeys(wrapped)
    this.#ready = [...fresh, ...this.#ready]
    this.#blockSize = Math.min(this.#blockSize * 2, LARGEST_BLOCK)
  }
}

function split(
  bytes: Bytes,
  [first, second, third]: readonly [number, number, number],
): readonly [Bytes, Bytes, Bytes] {
  const end = first + second
  return [bytes.subarray(0, first), bytes.subarray(first, end), bytes.subarray(end, end + third)]
}
