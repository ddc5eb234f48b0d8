import { canonical } from './canonical.js'
import { toHex } from './hex.js'

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. Needs a secure context in a browser. */
export async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return toHex(new Uint8Array(hash))
}

/** The digest of a declaration or an interface text: SHA-256 over its RFC 8785 form. */
export const digest = (value: unknown): Promise<string> => sha256(canonical(value))
