import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** What reached the tracker. */
export interface Trace {
  readonly run: string
  readonly vector: string
  /** `ran`: its code ran, in a frame of its own; in the page it says so there. */
  readonly kind: 'asked' | 'ran'
}

export type Note = (trace: Trace) => void

const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  html: 'text/html',
  txt: 'text/plain',
  json: 'application/json',
  wasm: 'application/wasm',
  stream: 'text/event-stream',
}
/** These come late, so that whoever does not wait for them is found out. */
const LATE_MS: Readonly<Record<string, number>> = { 'p-classic': 150, 'p-defer': 120 }
const PATH = /^\/(?<run>[^/]+)\/(?<ran>ran\/)?(?<vector>[\w-]+)\.(?<kind>\w+)/

/**
 * Answers `/<run>/<vector>.<kind>` with something of that kind whose code, where it is code, says that it ran. It sets no
 * cookie: Chromium prefetches nothing from where it has one.
 */
export function answerAsTracker(request: IncomingMessage, response: ServerResponse, note: Note): void {
  const { run = '', ran, vector = '', kind = '' } = PATH.exec(request.url ?? '')?.groups ?? {}
  note({ run, vector, kind: ran ? 'ran' : 'asked' })
  response.writeHead(200, {
    'content-type': TYPES[kind] ?? 'application/octet-stream',
    'access-control-allow-origin': request.headers.origin ?? '*',
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers': 'content-type',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'no-store',
  })
  setTimeout(() => response.end(bodyOf(kind, run, vector)), LATE_MS[vector] ?? 0)
}

function bodyOf(kind: string, run: string, vector: string): string | Buffer {
  switch (kind) {
    // A page collects what ran in it and in its frames; a worker has no page, and being asked for says enough.
    case 'js':
      return `try { (top.ran ??= []).push('${vector}') } catch {}`
    case 'html':
      return `<!doctype html><title>Tracker</title><script>fetch('/${run}/ran/${vector}.txt', { keepalive: true })</script>`
    case 'css':
      return `.${vector} { color: red }`
    case 'stream':
      return 'data: x\n\n'
    case 'svg':
      return '<svg xmlns="http://www.w3.org/2000/svg"><g id="a"/></svg>'
    default:
      if (kind === 'json') return '{}'
      return kind === 'gif' ? GIF : 'x'
  }
}

/** Opens a web socket, and closes it soon. */
export function answerSocket(request: IncomingMessage, socket: Socket, note: Note): void {
  const { run = '', vector = '' } = PATH.exec(request.url ?? '')?.groups ?? {}
  note({ run, vector, kind: 'asked' })
  const key = `${request.headers['sec-websocket-key'] ?? ''}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`
  const accept = createHash('sha1').update(key).digest('base64')
  socket.on('error', () => undefined)
  socket.write(
    `HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  )
  setTimeout(() => socket.destroy(), 300).unref()
}
