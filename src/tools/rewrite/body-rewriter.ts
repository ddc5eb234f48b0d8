import type { Declaration } from '../../declaration/types.js'
import { createPageDecoder, encodePage, encodingOf } from './page-bytes.js'
import { openHtmlRewriter } from './html-rewriter.js'

/** What is known of a response before its body. */
export interface ResponseHead {
  readonly status: number
  readonly contentType: string
  readonly contentEncoding: string
}

/** Rewrites a body of bytes, piece by piece. */
export interface BodyRewriter {
  write(bytes: Uint8Array): Buffer
  end(): Buffer
}

/** Of the whole body as it was: the length, what caches compare it by, and parts of it. */
export const STALE_HEADERS = ['content-length', 'etag', 'last-modified', 'content-md5', 'digest', 'accept-ranges']

/** Starts to rewrite a response. `null`: it is no HTML, compressed, or only a part, and goes through as it is. */
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
