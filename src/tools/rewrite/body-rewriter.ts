import type { Declaration } from '../../declaration/types.js'
import { createPageDecoder, encodePage, encodingOf } from './page-bytes.js'
import { openHtmlRewriter } from './html-rewriter.js'

/** What is known of a response before its body. */
export interface ResponseHead {
  readonly status: number
  readonly contentType: string
  readonly contentEncoding: string
}

/** Rewrites a body of bytes, chunk by chunk. */
export interface BodyRewriter {
  write(bytes: Uint8Array): Buffer
  end(): Buffer
}

/** Headers that describe the unmodified body: length, validators and ranges. */
export const STALE_HEADERS = ['content-length', 'etag', 'last-modified', 'content-md5', 'digest', 'accept-ranges']

/**
 * Starts to rewrite a response. `null`: the response is not HTML, is compressed, or is only a range, and is passed
 * through unchanged.
 */
export function startBodyRewriter(
  declaration: Declaration,
  { status, contentType, contentEncoding }: ResponseHead,
  pageUrl: string | undefined,
): BodyRewriter | null {
  const encoding = encodingOf(contentType)
  const isWhole = status !== 206 && /^(identity)?$/i.test(contentEncoding.trim())
  if (!encoding || !isWhole || !/^\s*text\/html\s*(;|$)/i.test(contentType)) return null
  const rewriter = openHtmlRewriter(declaration, pageUrl === undefined ? {} : { pageUrl })
  const decoder = createPageDecoder(encoding)
  return {
    write: (bytes) => encodePage(rewriter.write(decoder.decode(bytes)), encoding),
    end: () => encodePage(rewriter.write(decoder.end()) + rewriter.end(), encoding),
  }
}
