import { isUtf8 } from 'node:buffer'

/** Decodes the bytes of a page and encodes them back without loss, whatever they are. */
export type PageEncoding = 'utf8' | 'latin1'

/** Decodes bytes chunk by chunk; a character may be split between two chunks. */
export interface PageDecoder {
  decode(bytes: Uint8Array): string
  end(): string
}

const WIDE = /^utf-?(16|32)/i

/**
 * The encoding of a response. `null`: its bytes are not ASCII-compatible. Without a declared encoding every byte is
 * preserved, because host names are recognisable in any of them.
 */
export function encodingOf(contentType: string): PageEncoding | null {
  const [, charset = ''] = /charset\s*=\s*"?([^\s;"]+)/i.exec(contentType) ?? []
  if (WIDE.test(charset)) return null
  if (/^utf-?8$/i.test(charset)) return 'utf8'
  return 'latin1'
}

/** The encoding of a file. `null`: it starts as UTF-16. */
export function encodingOfFile(bytes: Uint8Array): PageEncoding | null {
  const [first = 0, second = 0] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return null
  if (isUtf8(bytes)) return 'utf8'
  return 'latin1'
}

export const encodePage = (text: string, encoding: PageEncoding): Buffer => Buffer.from(text, encoding)

export function createPageDecoder(encoding: PageEncoding): PageDecoder {
  if (encoding === 'latin1') return { decode: (bytes) => Buffer.from(bytes).toString('latin1'), end: () => '' }
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return { decode: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() }
}
