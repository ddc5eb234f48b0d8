import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { DeclarationFile } from '../../src/declaration/types.js'

/** A company's own pages with the tag, and another origin with what they fetch from it. */
export interface TagPages {
  /** The company's own origin. */
  readonly origin: string
  /** The other one: `/t/<name>.js` notes its name in `window.order` when it runs. */
  readonly other: string
  /** Paths that were asked of the other origin, oldest first. */
  readonly asked: string[]
  /** Serves `html` from now on, as it is where `headers` have a content type, else behind a doctype, at `path` or one of its own; answers its address. */
  serve(html: ForVisitor<string | Buffer>, headers?: ForVisitor<Headers>, path?: string): string
  close(): Promise<void>
}

type Headers = Readonly<Record<string, string>>
/** The same for everybody, or what it is for a visitor with these cookies. */
type ForVisitor<Value> = Value | ((cookies: string) => Value)

/** The declaration in the page, then the tag: as the README has it. */
export const tagged = (declaration: DeclarationFile): string =>
  `<script type="application/json" id="evaste-declaration">${JSON.stringify(declaration)}</script>
   <script src="/evaste/evaste.js"></script>`

/** A document that asks for a script as soon as it is shown. */
const COUNTER = '<!doctype html><script src="/t/counted.js"></script>'
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** Serves the built tag, the pages of a test, and the other origin, on one port under two names. */
export async function serveTagPages(): Promise<TagPages> {
  const pages = new Map<string, { html: ForVisitor<string | Buffer>; headers: ForVisitor<Headers> }>()
  const asked: string[] = []
  const send = (response: ServerResponse, type: string, body: string | Buffer): void => {
    response.writeHead(200, {
      'content-type': type,
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
    })
    response.end(body)
  }
  const answerOther = (path: string, response: ServerResponse): void => {
    asked.push(path)
    const name = /([\w-]+)\.js$/.exec(path)?.[1]
    if (name) send(response, 'text/javascript', `(window.order ??= []).push('${name}')`)
    else if (path.endsWith('.gif')) send(response, 'image/gif', GIF)
    else send(response, 'text/html', path === '/t/counter.html' ? COUNTER : '<!doctype html><title>other</title>')
  }
  const answerOwn = async (path: string, response: ServerResponse, cookies = ''): Promise<void> => {
    const page = pages.get(path)
    const forVisitor = <Value>(value: ForVisitor<Value>): Value =>
      typeof value === 'function' ? (value as (cookies: string) => Value)(cookies) : value
    const headers = forVisitor(page?.headers ?? {})
    if (page && headers['content-type']) return void response.writeHead(200, headers).end(forVisitor(page.html))
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (page) return send(response, 'text/html; charset=utf-8', `<!doctype html>${forVisitor(page.html).toString()}`)
    if (path.endsWith('/sw.js')) return send(response, 'text/javascript', '')
    const file = path.startsWith('/evaste/') && (await readFile(`dist/site/${path.slice(8)}`).catch(() => null))
    if (file) return send(response, 'text/javascript', file)
    response.writeHead(path === '/favicon.ico' ? 204 : 404).end()
  }
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    if (request.headers.host?.startsWith('other.')) answerOther(path, response)
    else void answerOwn(path, response, request.headers.cookie)
  })
  server.on('upgrade', ({ url = '/' }, socket) => {
    asked.push(url) // a web socket, which nobody answers
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const origin = `http://localhost:${port}`
  return {
    origin,
    other: `http://other.localhost:${port}`,
    asked,
    serve(html, headers = {}, path = `/page-${pages.size}`) {
      pages.set(path, { html, headers })
      return origin + path
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
