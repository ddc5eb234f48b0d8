import { readOrExplain } from '../../declaration/parse/read-or-explain.js'
import type { Declaration, DeclarationFile, DeclarationJson } from '../../declaration/types.js'
import { gpcSupport, isGpcRequest } from '../gpc/gpc-support.js'
import { type BodyRewriter, STALE_HEADERS, startBodyRewriter } from './body-rewriter.js'

/** The next handler, with the web's `Request` and `Response`. */
export type FetchMiddleware = (
  request: Request,
  next: (request: Request) => Promise<Response> | Response,
) => Promise<Response>

/**
 * The same as `rewriteMiddleware` for servers that use the web's `Request` and `Response`: rewrites each `text/html`
 * response as a stream. Where the site has no `/.well-known/gpc.json`, it answers with `gpcSupport`.
 *
 * @throws {DeclarationError} immediately, if the declaration cannot be read.
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * const rewrite = rewriteResponses(declaration)
 * const serve = (request: Request) => rewrite(request, () => fetch(new URL(request.url, 'http://localhost:3000')))
 */
export function rewriteResponses(declaration: DeclarationFile | DeclarationJson | Declaration): FetchMiddleware {
  const read = readOrExplain(declaration)
  return async (request, next) => {
    const response = await next(request)
    if (response.status === 404 && isGpcRequest(request.method, request.url)) return Response.json(gpcSupport(read))
    const { status, statusText, body } = response
    const head = (name: string): string => response.headers.get(name) ?? ''
    const parts = { status, contentType: head('content-type'), contentEncoding: head('content-encoding') }
    const rewriter = startBodyRewriter(read, parts, request.url)
    if (!rewriter || !body) return response
    const headers = new Headers(response.headers)
    for (const name of STALE_HEADERS) headers.delete(name)
    return new Response(body.pipeThrough(rewriteStream(rewriter)), { status, statusText, headers })
  }
}

const rewriteStream = (rewriter: BodyRewriter): TransformStream<Uint8Array, Uint8Array> =>
  new TransformStream({
    transform: (bytes, controller) => send(rewriter.write(bytes), controller),
    flush: (controller) => send(rewriter.end(), controller),
  })

const send = (bytes: Uint8Array, controller: TransformStreamDefaultController<Uint8Array>): void => {
  if (bytes.length > 0) controller.enqueue(bytes)
}
