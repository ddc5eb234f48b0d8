import { canonical } from './canonical.js'
import { toHex } from './hex.js'

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. In a browser it requires a secure context. */
export async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return toHex(new Uint8Array(hash))
}

/**
 * Computes the digest of a declaration or an interface text: SHA-256 over its canonical JSON (RFC 8785), as 64
 * hexadecimal digits. In a browser it requires a secure context.
 *
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * console.log(await digest(declaration))
 */
export const digest = (value: unknown): Promise<string> => sha256(canonical(value))
