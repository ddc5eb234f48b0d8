import { resolveUrl } from '../../declaration/resolve-url.js'
import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from 'node:http'
import { readOrExplain } from '../../declaration/parse/read-or-explain.js'
import type { Declaration, DeclarationFile, DeclarationJson } from '../../declaration/types.js'
import { gpcSupport, isGpcRequest } from '../gpc/gpc-support.js'
import { type BodyRewriter, STALE_HEADERS, startBodyRewriter } from './body-rewriter.js'

export type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void

/**
 * Middleware for Express, Connect, Vite's server and `node:http`: rewrites each `text/html` response as a stream.
 * Compression middleware must come before it, so that HTML arrives here uncompressed; compressed responses are left
 * unchanged. `Content-Length`, `ETag` and `Last-Modified` are removed: a page that a browser has cached would not know a
 * new service. It answers `/.well-known/gpc.json` with `gpcSupport`; a file of your own is served by what comes before it.
 *
 * @throws {DeclarationError} immediately, if the declaration cannot be read.
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 * import { createServer } from 'node:http'
 *
 * const rewrite = rewriteMiddleware(declaration) // in Express: app.use(rewrite)
 * createServer((request, response) =>
 *   rewrite(request, response, () => response.setHeader('content-type', 'text/html').end('<!doctype html>')),
 * )
 */
export function rewriteMiddleware(declaration: DeclarationFile | DeclarationJson | Declaration): Middleware {
  const read = readOrExplain(declaration)
  return (request, response, next) => {
    if (isGpcRequest(request.method, pageUrlOf(request))) {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(gpcSupport(read)))
      return
    }
    wrapResponse(response, read, pageUrlOf(request))
    next()
  }
}

/** Only a proxy knows the scheme; both are tried where it matters. */
function pageUrlOf(request: IncomingMessage): string | undefined {
  const path = (request as { originalUrl?: string }).originalUrl ?? request.url ?? '/'
  const page = `https://${request.headers.host ?? ''}${path}`
  if (resolveUrl(page)) return page
  return undefined
}

type Ended = (() => void) | undefined

function wrapResponse(response: ServerResponse, declaration: Declaration, pageUrl: string | undefined): void {
  const { write, end, writeHead } = response
  let rewriter: BodyRewriter | null | undefined
  const begin = (): BodyRewriter | null => {
    if (rewriter !== undefined) return rewriter
    const head = (name: string): string => String(response.getHeader(name) ?? '')
    const { statusCode: status } = response
    const parts = { status, contentType: head('content-type'), contentEncoding: head('content-encoding') }
    rewriter = response.headersSent ? null : startBodyRewriter(declaration, parts, pageUrl)
    if (rewriter) for (const name of STALE_HEADERS) response.removeHeader(name)
    return rewriter
  }

  response.writeHead = function (status: number, ...rest: unknown[]) {
    if (response.headersSent) return writeHead.apply(response, [status, ...rest] as never)
    response.statusCode = status
    setHeaders(response, rest.at(-1))
    begin()
    return writeHead.apply(response, [status, ...rest.filter((one) => typeof one === 'string')] as never)
  } as ServerResponse['writeHead']

  response.write = function (chunk: unknown, ...rest: unknown[]) {
    const { encoding, ended } = readRest(rest)
    const started = begin()
    if (!started) return write.apply(response, [chunk, ...rest] as never)
    const bytes = started.write(toBytes(chunk, encoding))
    if (bytes.length > 0) return write.call(response, bytes, ended as never)
    // An incomplete tag at the cut waits for the next chunk.
    if (ended) process.nextTick(ended)
    return true
  } as ServerResponse['write']

  response.end = function (...args: unknown[]) {
    const [chunk, ...rest] = typeof args[0] === 'function' ? [undefined, ...args] : args
    const { encoding, ended } = readRest(rest)
    const started = response.writableEnded ? null : begin()
    if (!started) return end.apply(response, args as never)
    const parts = chunk === undefined || chunk === null ? [] : [started.write(toBytes(chunk, encoding))]
    response.write = write
    return end.call(response, Buffer.concat([...parts, started.end()]), ended as never)
  } as ServerResponse['end']
}

function readRest(rest: readonly unknown[]): { encoding: BufferEncoding; ended: Ended } {
  const [encoding] = rest
  return {
    encoding: typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8',
    ended: rest.find((one) => typeof one === 'function') as Ended,
  }
}

const toBytes = (chunk: unknown, encoding: BufferEncoding): Uint8Array =>
  typeof chunk === 'string' ? Buffer.from(chunk, encoding) : (chunk as Uint8Array)

/** Headers come as an object, or as a list of alternating names and values. */
function setHeaders(response: ServerResponse, headers: unknown): void {
  if (typeof headers !== 'object' || headers === null) return
  const flat = Array.isArray(headers) ? (headers.flat() as unknown[]) : Object.entries(headers).flat(1)
  for (let at = 0; at + 1 < flat.length; at += 2) {
    const value = flat[at + 1] as OutgoingHttpHeader | undefined
    if (value !== undefined) response.setHeader(String(flat[at]), value)
  }
}
