import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a path answers: a page's HTML, or code; and headers. */
export interface Answered {
  readonly type?: string
  readonly body: string
  readonly headers?: Readonly<Record<string, string | string[]>>
  readonly status?: number
}

/** A made-up site and the third parties that its pages load from. */
export interface MadeUpSite {
  /** Of the site, without a slash at the end. */
  readonly origin: string
  /** Of a third party by name, such as `tracker`. */
  thirdParty(name: string): string
  close(): Promise<void>
}

/** Serves made-up pages at `localhost`, and third parties at hosts below it, all from one port. */
export async function serveMadeUp(
  answer: (host: string, path: string, headers: Readonly<Record<string, unknown>>) => Answered | null,
): Promise<MadeUpSite> {
  const server: Server = createServer((request, response) => {
    const host = (request.headers.host ?? '').split(':')[0] ?? ''
    const {
      type = 'text/html; charset=utf-8',
      body,
      headers = {},
      status = 200,
    } = answer(host, request.url ?? '/', request.headers) ?? { body: 'not found', status: 404 }
    response.writeHead(status, { 'content-type': type, ...headers }).end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://localhost:${port}`,
    thirdParty: (name) => `http://${name}.localhost:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** A tracker: leaves a cookie and a storage item of its name, and tells its host. */
export const trackerCode = (name: string): Answered => ({
  type: 'text/javascript',
  body: `document.cookie = '${name}_id=1; path=/; max-age=34560000'
localStorage.setItem('${name}_seen', '1')
fetch(new URL('/hit', document.currentScript.src), { mode: 'no-cors' })`,
})
