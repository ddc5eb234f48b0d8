import type { Primitives } from '../crypto/primitives.js'
import { base64url, fromBase64url } from '../../record/base64url.js'

/** Encrypts what the register must be able to read again, such as the secrets of one-time codes. */
export interface SecretBox {
  seal(secret: string): Promise<string>
  /** @throws if another master key sealed it, or it was changed. */
  open(sealed: string): Promise<string>
}

const NONCE_BYTES = 12

/** @param secret from `deriveSecret`. */
export function createSecretBox(
  { encrypt, decrypt }: Pick<Primitives, 'encrypt' | 'decrypt'>,
  secret: Promise<Uint8Array<ArrayBuffer>>,
): SecretBox {
  return {
    async seal(text) {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
      const sealed = await encrypt(await secret, nonce, new TextEncoder().encode(text))
      return `${base64url(nonce)}.${base64url(sealed)}`
    },
    async open(text) {
      const [nonce = '', sealed = ''] = text.split('.')
      return new TextDecoder().decode(await decrypt(await secret, fromBase64url(nonce), fromBase64url(sealed)))
    },
  }
}

/**
 * Derives 32 bytes for one purpose from the master key, so that no use of them reveals anything about it or about
 * another purpose.
 */
export async function deriveSecret(master: Uint8Array<ArrayBuffer>, purpose: string): Promise<Uint8Array<ArrayBuffer>> {
  const imported = await crypto.subtle.importKey('raw', master, 'HKDF', false, ['deriveBits'])
  const info = new TextEncoder().encode(`evaste ${purpose}`)
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }
  return new Uint8Array(await crypto.subtle.deriveBits(how, imported, 256))
}

/** The same as a key of HMAC-SHA-256. */
export const deriveMacKey = async (master: Uint8Array<ArrayBuffer>, purpose: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', await deriveSecret(master, purpose), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ])
