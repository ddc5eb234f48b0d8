import { readFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { join, normalize, extname } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Contestant } from './contestants.js'
import { PEERS } from './install-peers.js'
import type { Certificate } from './own-certificate.js'

/** One site for everybody: `/<number of the contestant>/` is the page with its library. */
export interface Site {
  readonly origin: string
  close(): Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
}

const card = (number: number): string =>
  `<article class="card"><h2>Article ${number}</h2><p>Clocks are wound on Mondays, and watches whenever somebody asks.</p>
   <ul><li>steel</li><li>silver</li><li>leather</li></ul><a href="/item">Read more</a></article>`

/** A page as a small company has it: some style, a menu, sixty cards, a script of its own. */
export const page = ({ head, body = '', prepare = (html) => html }: Contestant, script = ''): string =>
  prepare(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Clocks and watches</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
${head}
<style>body{font:1rem/1.5 sans-serif;margin:0}header,main{padding:1rem}.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr));gap:1rem}.card{border:1px solid #ccc;padding:1rem}</style>
</head><body><header><h1>Clocks and watches, repaired and sold in our own workshop since 1951</h1><nav><a href="/">Shop</a> <a href="/about">About</a></nav></header>
<main class="cards">${Array.from({ length: 60 }, (_, at) => card(at + 1)).join('')}</main>
<footer><a href="/notice">Privacy notice</a></footer>${script}${body}</body></html>`)

/** Files of the site itself: a picture of this repository, and scripts and a style sheet of some length. */
async function ownFile(name: string): Promise<Buffer | string> {
  if (name === 'picture.png') return readFile('docs/banner.png')
  if (name.endsWith('.css')) return 'nav { font-weight: bold }'
  return `/* ${'clockwork '.repeat(500)} */ self.wound = (self.wound ?? 0) + 1`
}

export interface SiteOptions {
  /** Put at the end of each page. */
  readonly script?: string
  /** The folder of another build of evaste, served as `/also/`. */
  readonly also?: string
  /** Serves the site over HTTP/2. Default: over HTTP/1.1, where a browser requests six files at a time. */
  readonly certificate?: Certificate
}

export async function openSite(
  contestants: readonly Contestant[],
  { script = '', also = 'dist', certificate }: SiteOptions = {},
): Promise<Site> {
  const pages = new Map(contestants.map((one, at) => [`/${at}/`, page(one, script)]))
  const compressed = new Map<string, Buffer>()
  const readFrom = async (path: string): Promise<Buffer | string | null> => {
    const html = pages.get(path)
    if (html !== undefined) return html
    const [, root = '', rest = ''] = /^\/(evaste|also|peers|own)\/(.*)$/.exec(path) ?? []
    if (root === 'own') return ownFile(rest)
    const folder = { evaste: 'dist/site', also: join(also, 'site'), peers: PEERS }[root]
    if (!folder || normalize(rest).startsWith('..')) return null
    return readFile(join(folder, rest)).catch(() => null)
  }
  const answer = (request: Http2ServerRequest, response: Http2ServerResponse): void => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://localhost').pathname)
    void readFrom(path).then((content) => {
      if (content === null) return response.writeHead(path === '/favicon.ico' ? 204 : 404).end()
      const body = compressed.get(path) ?? brotliCompressSync(content)
      compressed.set(path, body)
      response.writeHead(200, {
        'content-type': TYPES[extname(path)] ?? 'text/html; charset=utf-8',
        'content-encoding': 'br',
        // As sites do it: a page is looked at again each time, its files are kept.
        'cache-control': pages.has(path) ? 'no-store' : 'max-age=86400',
      })
      return response.end(body)
    })
  }
  const server = certificate
    ? createSecureServer(certificate, answer)
    : createServer(answer as unknown as RequestListener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `${certificate ? 'https' : 'http'}://localhost:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
