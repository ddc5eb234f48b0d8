import type { IpMode } from '../declaration/types.js'
import { addressBytes, addressOfBytes, networkOf } from './client-address.js'

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

const NONCE_BYTES = 12

/**
 * @param master 32 random bytes.
 * @throws {RangeError} where it is not 32 bytes.
 */
export async function openPersonalVault(master: Uint8Array<ArrayBuffer>): Promise<PersonalVault> {
  if (master.length !== 32) throw new RangeError('the master key must be 32 bytes')
  const wrapping = await crypto.subtle.importKey('raw', master, 'AES-KW', false, ['wrapKey', 'unwrapKey'])
  return {
    async protect(address, mode) {
      if (address === null || mode === 'none') return { ip: mode, personal: null, wrappedKey: null }
      if (mode === 'encrypted') return { ip: mode, ...(await encrypt(address, wrapping)) }
      const text = mode === 'truncated' ? networkOf(address) : address
      return { ip: mode, personal: new TextEncoder().encode(text), wrappedKey: null }
    },
    async reveal({ ip, personal, wrappedKey }) {
      if (!personal) return null
      if (ip !== 'encrypted') return new TextDecoder().decode(personal)
      return wrappedKey && decrypt(personal, wrappedKey, wrapping)
    },
  }
}

/** A key per entry, so that one entry's address can expire alone. */
async function encrypt(address: string, wrapping: CryptoKey): Promise<Omit<PersonalPart, 'ip'>> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt'])
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  const [ciphertext, wrappedKey] = await Promise.all([
    crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, addressBytes(address)),
    crypto.subtle.wrapKey('raw', key, wrapping, 'AES-KW'),
  ])
  const personal = new Uint8Array(NONCE_BYTES + ciphertext.byteLength)
  personal.set(iv)
  personal.set(new Uint8Array(ciphertext), NONCE_BYTES)
  return { personal, wrappedKey: new Uint8Array(wrappedKey) }
}

async function decrypt(personal: Uint8Array, wrappedKey: Uint8Array, wrapping: CryptoKey): Promise<string> {
  const key = await crypto.subtle.unwrapKey('raw', Uint8Array.from(wrappedKey), wrapping, 'AES-KW', 'AES-GCM', false, [
    'decrypt',
  ])
  const bytes = Uint8Array.from(personal)
  const iv = bytes.subarray(0, NONCE_BYTES)
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes.subarray(NONCE_BYTES))
  return addressOfBytes(new Uint8Array(plain))
}
