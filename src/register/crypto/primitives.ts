import { scryptAsync } from '@noble/hashes/scrypt.js'
import { base64url } from '../../record/base64url.js'
import type { SigningKey } from './signing-key.js'

type Bytes = Uint8Array<ArrayBuffer>
type Maybe<T> = T | Promise<T>

/** The cost of one hash: memory is 128 × `N` × `r` bytes, `p` repeats it. */
export interface ScryptCost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/**
 * The cryptography that each entry needs. Pluggable, so that a runtime can supply a faster implementation with the same
 * results.
 */
export interface Primitives {
  sha256(bytes: Bytes): Maybe<Uint8Array>
  /** AES-256-GCM with a 12-byte nonce; the 16-byte tag comes last. */
  encrypt(key: Bytes, nonce: Bytes, plain: Bytes): Maybe<Uint8Array>
  /** @throws if the key is wrong or any bit was changed. */
  decrypt(key: Bytes, nonce: Bytes, sealed: Bytes): Maybe<Uint8Array>
  /** AES-256 key wrap (RFC 3394). */
  wrap(master: Bytes, key: Bytes): Maybe<Uint8Array>
  /** @throws if the master key is wrong. */
  unwrap(master: Bytes, wrapped: Bytes): Maybe<Bytes>
  /** Imports an Ed25519 private key once, for many signatures. */
  importSigningKey(key: SigningKey): Maybe<(bytes: Bytes) => Maybe<Uint8Array>>
  /** RFC 7914, with a result of 32 bytes. Must not block the event loop. */
  scrypt(password: string, salt: Uint8Array, cost: ScryptCost): Promise<Uint8Array>
  /** RFC 4648, 5: without padding. */
  base64url(bytes: Uint8Array): string
}

const importKey = (bytes: Bytes, name: string, use: KeyUsage, extractable = false): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, name, extractable, [use])

/** Web Crypto, which every runtime provides; scrypt is not part of it. */
export const webPrimitives: Primitives = {
  sha256: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
  async encrypt(key, iv, plain) {
    const imported = await importKey(key, 'AES-GCM', 'encrypt')
    return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, imported, plain))
  },
  async decrypt(key, iv, sealed) {
    const imported = await importKey(key, 'AES-GCM', 'decrypt')
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, imported, sealed))
  },
  async wrap(master, key) {
    const [wrapping, wrapped] = await Promise.all([
      importKey(master, 'AES-KW', 'wrapKey'),
      importKey(key, 'AES-GCM', 'encrypt', true),
    ])
    return new Uint8Array(await crypto.subtle.wrapKey('raw', wrapped, wrapping, 'AES-KW'))
  },
  async unwrap(master, wrapped) {
    const wrapping = await importKey(master, 'AES-KW', 'unwrapKey')
    const key = await crypto.subtle.unwrapKey('raw', wrapped, wrapping, 'AES-KW', 'AES-GCM', true, ['decrypt'])
    return new Uint8Array(await crypto.subtle.exportKey('raw', key))
  },
  async importSigningKey({ kty, crv, x, d }) {
    const key = await crypto.subtle.importKey('jwk', { kty, crv, x, d }, 'Ed25519', false, ['sign'])
    return async (bytes) => new Uint8Array(await crypto.subtle.sign('Ed25519', key, bytes))
  },
  scrypt: (password, salt, cost) => scryptAsync(password, salt, { ...cost, dkLen: 32 }),
  base64url,
}
