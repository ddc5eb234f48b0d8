import { createCipheriv, createDecipheriv, createPrivateKey, hash, scrypt, sign } from 'node:crypto'
import type { Primitives } from '../crypto/primitives.js'

const WRAP_IV = Buffer.alloc(8, 0xa6) // RFC 3394, 2.2.3.1
const TAG_BYTES = 16

/**
 * The same as `webPrimitives`, with Node's own crypto module. For a hundred bytes, the thread round trips of Web Crypto
 * cost ten times the operation itself. Only signing takes longer than a round trip.
 */
export const nodePrimitives: Primitives = {
  sha256: (bytes) => hash('sha256', bytes, 'buffer'),
  encrypt(key, nonce, plain) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  },
  decrypt(key, nonce, sealed) {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()])
  },
  wrap(master, key) {
    const cipher = createCipheriv('id-aes256-wrap', master, WRAP_IV)
    return Buffer.concat([cipher.update(key), cipher.final()])
  },
  unwrap(master, wrapped) {
    const decipher = createDecipheriv('id-aes256-wrap', master, WRAP_IV)
    return Uint8Array.from(Buffer.concat([decipher.update(wrapped), decipher.final()]))
  },
  importSigningKey({ kty, crv, x, d }) {
    const key = createPrivateKey({ key: { kty, crv, x, d }, format: 'jwk' })
    // The only operation long enough for another thread; a batch is signed on several.
    return (bytes) =>
      new Promise((done, fail) => sign(null, bytes, key, (error, signature) => (error ? fail(error) : done(signature))))
  },
  scrypt: (password, salt, { N, r, p }) =>
    new Promise((done, fail) => {
      // On a thread of its own; Node's default limit is below the memory that this needs.
      const limits = { N, r, p, maxmem: 2 * 128 * N * r }
      scrypt(password, salt, 32, limits, (error, key) => (error ? fail(error) : done(key)))
    }),
  base64url: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url'),
}
