import type { Primitives } from '../crypto/primitives.js'
import { fromBase64url } from '../../record/base64url.js'

/** Encrypts what the register must be able to read again, such as the secrets of one-time codes. */
export interface SecretBox {
  seal(secret: string): Promise<string>
  /** @throws if another master key sealed it, or it was changed. */
  open(sealed: string): Promise<string>
}

const NONCE_BYTES = 12

/** With a key that is derived from the master key, so that no other use of that key can reveal anything about it. */
export function createSecretBox(
  { encrypt, decrypt, base64url }: Pick<Primitives, 'encrypt' | 'decrypt' | 'base64url'>,
  master: Uint8Array<ArrayBuffer>,
): SecretBox {
  const key = deriveKey(master)
  return {
    async seal(secret) {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
      const sealed = await encrypt(await key, nonce, new TextEncoder().encode(secret))
      return `${base64url(nonce)}.${base64url(new Uint8Array(sealed))}`
    },
    async open(text) {
      const [nonce = '', sealed = ''] = text.split('.')
      return new TextDecoder().decode(await decrypt(await key, fromBase64url(nonce), fromBase64url(sealed)))
    },
  }
}

async function deriveKey(master: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const imported = await crypto.subtle.importKey('raw', master, 'HKDF', false, ['deriveBits'])
  const info = new TextEncoder().encode('evaste users 1')
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }
  return new Uint8Array(await crypto.subtle.deriveBits(how, imported, 256))
}
