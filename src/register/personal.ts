import type { IpMode } from '../declaration/types.js'
import { addressBytes, addressOfBytes, networkOf } from './client-address.js'
import { KeyReserve } from './key-reserve.js'
import { type Primitives, webPrimitives } from './primitives.js'
import type { KeyQueries } from './stores/store.js'

/** An entry's personal part, in the form that its declaration asks for (R73). */
export interface PersonalPart {
  readonly ip: IpMode
  /** `encrypted`: nonce and ciphertext; `truncated` and `full`: UTF-8 text; `none`: `null`. */
  readonly personal: Uint8Array | null
  /** `encrypted` only: the name of the entry's own key; once that is destroyed nobody can read the address. */
  readonly keyId: string | null
}

/** Protects visitors' addresses under the register's master key. */
export interface PersonalVault {
  /**
   * @param address canonical text, or `null` where the connection had none.
   * @throws {RegisterProblem} `busy` where no key could be saved.
   */
  protect(address: string | null, mode: IpMode): Promise<PersonalPart>
  /** The address or network again; `null` where none was kept or its key is gone. */
  reveal(part: PersonalPart): Promise<string | null>
  /** Destroys the keys that were made ahead and not used. */
  close(): Promise<void>
}

const KEY_BYTES = 32
const NONCE_BYTES = 12

/**
 * @param master 32 random bytes.
 * @throws {RangeError} where it is not 32 bytes.
 */
export function openPersonalVault(
  master: Uint8Array<ArrayBuffer>,
  keys: KeyQueries,
  { encrypt, decrypt, wrap, unwrap }: Primitives = webPrimitives,
): PersonalVault {
  if (master.length !== KEY_BYTES) throw new RangeError('the master key must be 32 bytes')
  const reserve = new KeyReserve({ master, keys, wrap })
  return {
    async protect(address, mode) {
      if (address === null || mode === 'none') return { ip: mode, personal: null, keyId: null }
      if (mode !== 'encrypted') {
        const text = mode === 'truncated' ? networkOf(address) : address
        return { ip: mode, personal: new TextEncoder().encode(text), keyId: null }
      }
      // A key per entry, so that one entry's address can expire alone.
      const { keyId, key } = await reserve.take()
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
      const sealed = await encrypt(key, nonce, addressBytes(address))
      return { ip: mode, personal: Uint8Array.from([...nonce, ...sealed]), keyId }
    },
    async reveal({ ip, personal, keyId }) {
      if (!personal) return null
      if (ip !== 'encrypted') return new TextDecoder().decode(personal)
      const wrappedKey = keyId === null ? null : await keys.wrappedKey(keyId)
      if (!wrappedKey) return null
      const bytes = Uint8Array.from(personal)
      const key = await unwrap(master, Uint8Array.from(wrappedKey))
      return addressOfBytes(await decrypt(key, bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES)))
    },
    close: () => reserve.close(),
  }
}
