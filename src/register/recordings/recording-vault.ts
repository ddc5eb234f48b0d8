import { join } from '../chain/seal.js'
import type { Primitives } from '../crypto/primitives.js'
import { newId } from '../crypto/new-id.js'
import type { KeyQueries } from '../stores/store.js'

type Bytes = Uint8Array<ArrayBuffer>

/** Encrypts recordings, each with a key of its own that the register's master key wraps. */
export interface RecordingVault {
  /** Stores the key durably, in the keys' database, before anything names it. */
  seal(body: Bytes): Promise<{ readonly keyId: string; readonly sealed: Bytes }>
  /** `null` if the key has been destroyed. */
  open(keyId: string, sealed: Uint8Array): Promise<Bytes | null>
}

const KEY_BYTES = 32
const NONCE_BYTES = 12

/** @param master 32 random bytes. */
export const openRecordingVault = (
  master: Bytes,
  keys: Pick<KeyQueries, 'saveKeys' | 'wrappedKey'>,
  { encrypt, decrypt, wrap, unwrap }: Pick<Primitives, 'encrypt' | 'decrypt' | 'wrap' | 'unwrap'>,
): RecordingVault => ({
  async seal(body) {
    const random = crypto.getRandomValues(new Uint8Array(KEY_BYTES + NONCE_BYTES))
    const [key, nonce] = [random.slice(0, KEY_BYTES), random.slice(KEY_BYTES)]
    const keyId = newId()
    await keys.saveKeys([{ keyId, wrappedKey: await wrap(master, key) }])
    return { keyId, sealed: join([nonce, await encrypt(key, nonce, body)]) }
  },
  async open(keyId, sealed) {
    const wrappedKey = await keys.wrappedKey(keyId)
    if (!wrappedKey) return null
    const bytes = Uint8Array.from(sealed)
    const key = await unwrap(master, Uint8Array.from(wrappedKey))
    return Uint8Array.from(await decrypt(key, bytes.slice(0, NONCE_BYTES), bytes.slice(NONCE_BYTES)))
  },
})
