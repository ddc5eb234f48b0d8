import type { IpMode } from '../declaration/types.js'
import { addressBytes, addressOfBytes, networkOf } from './client-address.js'
import { type Primitives, webPrimitives } from './primitives.js'

/** An entry's personal part, in the form that its declaration asks for (R73). */
export interface PersonalPart {
  readonly ip: IpMode
  /** `encrypted`: nonce and ciphertext; `truncated` and `full`: UTF-8 text; `none`: `null`. */
  readonly personal: Uint8Array | null
  /** `encrypted` only: the entry's own key, wrapped (RFC 3394); once it is destroyed nobody can read the address. */
  readonly wrappedKey: Uint8Array | null
}

/** Protects visitors' addresses under the register's master key. */
export interface PersonalVault {
  /** @param address canonical text, or `null` where the connection had none. */
  protect(address: string | null, mode: IpMode): Promise<PersonalPart>
  /** The address or network again; `null` where none was kept or its key is gone. */
  reveal(part: PersonalPart): Promise<string | null>
}

const KEY_BYTES = 32
const NONCE_BYTES = 12

/**
 * @param master 32 random bytes.
 * @throws {RangeError} where it is not 32 bytes.
 */
export function openPersonalVault(
  master: Uint8Array<ArrayBuffer>,
  { encrypt, decrypt, wrap, unwrap }: Primitives = webPrimitives,
): PersonalVault {
  if (master.length !== KEY_BYTES) throw new RangeError('the master key must be 32 bytes')
  return {
    async protect(address, mode) {
      if (address === null || mode === 'none') return { ip: mode, personal: null, wrappedKey: null }
      if (mode !== 'encrypted') {
        const text = mode === 'truncated' ? networkOf(address) : address
        return { ip: mode, personal: new TextEncoder().encode(text), wrappedKey: null }
      }
      // A key per entry, so that one entry's address can expire alone.
      const random = crypto.getRandomValues(new Uint8Array(KEY_BYTES + NONCE_BYTES)) // each call is a system call
      const key = random.subarray(0, KEY_BYTES)
      const nonce = random.subarray(KEY_BYTES)
      const sealed = await encrypt(key, nonce, addressBytes(address))
      return { ip: mode, personal: Uint8Array.from([...nonce, ...sealed]), wrappedKey: await wrap(master, key) }
    },
    async reveal({ ip, personal, wrappedKey }) {
      if (!personal) return null
      if (ip !== 'encrypted') return new TextDecoder().decode(personal)
      if (!wrappedKey) return null
      const bytes = Uint8Array.from(personal)
      const key = await unwrap(master, Uint8Array.from(wrappedKey))
      return addressOfBytes(await decrypt(key, bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES)))
    },
  }
}
