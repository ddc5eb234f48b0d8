import { EvasteError } from '../../declaration/evaste-error.js'
import type { IpMode } from '../../declaration/types.js'
import { addressBytes, addressOfBytes, networkOf } from '../http/client-address.js'
import { KeyReserve } from './key-reserve.js'
import { type Primitives, webPrimitives } from '../crypto/primitives.js'
import { join } from '../chain/seal.js'
import type { KeyQueries } from '../stores/store.js'

/** An entry's personal part, in the form that its declaration requires (R73). */
export interface PersonalPart {
  readonly ip: IpMode
  /** Nonce and ciphertext of the address, or of its network in mode `truncated`; `null` in mode `none`. */
  readonly personal: Uint8Array | null
  /** The name of the entry's own key. Once the key is destroyed, the address can no longer be read. */
  readonly keyId: string | null
}

/** Encrypts visitors' addresses with keys that the register's master key wraps. */
export interface PersonalVault {
  /**
   * @param address canonical text, or `null` if the connection had none.
   * @throws {RegisterProblem} `busy` if no key could be stored.
   */
  protect(address: string | null, mode: IpMode): Promise<PersonalPart>
  /** Decrypts the address or network; `null` if none was stored or its key has been destroyed. */
  reveal(part: PersonalPart): Promise<string | null>
  /** Destroys the keys that were generated ahead of time and not used. */
  close(): Promise<void>
}

const KEY_BYTES = 32
const NONCE_BYTES = 12

/**
 * @param master 32 random bytes.
 * @throws {EvasteError} `register-config-invalid` if it is not 32 bytes.
 */
export function openPersonalVault(
  master: Uint8Array<ArrayBuffer>,
  keys: KeyQueries,
  { encrypt, decrypt, wrap, unwrap }: Primitives = webPrimitives,
): PersonalVault {
  if (master.length !== KEY_BYTES) throw new EvasteError('register-config-invalid', 'the master key must be 32 bytes')
  const reserve = new KeyReserve({ master, keys, wrap })
  return {
    async protect(address, mode) {
      if (address === null || mode === 'none') return { ip: mode, personal: null, keyId: null }
      // One key per entry in every mode, so that one entry's address can expire alone and its commitment stays valid.
      const kept = mode === 'truncated' ? (networkOf(address).split('/')[0] as string) : address
      const { keyId, key, nonce } = await reserve.take()
      const sealed = await encrypt(key, nonce, addressBytes(kept))
      return { ip: mode, personal: join([nonce, sealed]), keyId }
    },
    async reveal({ ip, personal, keyId }) {
      const wrappedKey = keyId === null ? null : await keys.wrappedKey(keyId)
      if (!personal || !wrappedKey) return null
      const bytes = Uint8Array.from(personal)
      const key = await unwrap(master, Uint8Array.from(wrappedKey))
      const address = addressOfBytes(await decrypt(key, bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES)))
      if (ip === 'truncated') return networkOf(address)
      return address
    },
    close: () => reserve.close(),
  }
}
