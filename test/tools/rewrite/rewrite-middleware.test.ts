import { mkdtemp, writeFile } from 'node:fs/promises'
import { createServer, IncomingMessage, ServerResponse } from 'node:http'
import { type AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import express from 'express'
import { afterEach, describe, expect, it } from 'vitest'
import { rewriteMiddleware } from '../../../src/rewrite.js'
import { townBakery } from './town-bakery.js'

type Handle = (request: IncomingMessage, response: ServerResponse) => void

const LIVE = '<script src="//tracker.example/a.js"></script>'
const HELD = '<script type="text/evaste" data-evaste-held="tracker" data-evaste-src="//tracker.example/a.js"></script>'
const HTML = { 'content-type': 'text/html; charset=utf-8' }
const closing: (() => void)[] = []

async function serve(handle: Handle): Promise<(path?: string, init?: RequestInit) => Promise<Response>> {
  const middleware = rewriteMiddleware(townBakery())
  const server = createServer((request, response) => {
    middleware(request, response, () => handle(request, response))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return (path = '/', init = {}) => fetch(`http://localhost:${port}${path}`, init)
}

/** A folder of pages, and one that a route writes, behind the middleware in Express. */
async function serveWithExpress(): Promise<(path: string) => Promise<Response>> {
  const folder = await mkdtemp(join(tmpdir(), 'evaste-express-'))
  await writeFile(join(folder, 'rye.html'), `<p>Rye</p>${LIVE}`)
  await writeFile(join(folder, 'rye.txt'), LIVE)
  const app = express()
    .use(rewriteMiddleware(townBakery()))
    .use(express.static(folder))
    .get('/today', (_, response) => void response.send(`<p>Today</p>${LIVE}`))
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return (path) => fetch(`http://localhost:${(server.address() as AddressInfo).port}${path}`)
}

afterEach(() => closing.splice(0).forEach((close) => close()))

describe('a server with the middleware', () => {
  it('sends a page rewritten, with its new length and nothing by which a browser would keep the old one', async () => {
    const ask = await serve((_, response) => {
      response.writeHead(200, { ...HTML, 'content-length': LIVE.length, etag: '"a"', 'x-own': 'kept' }).end(LIVE)
    })

    const response = await ask()

    expect(await response.text()).toBe(HELD)
    expect(response.headers.get('etag')).toBeNull()
    expect(response.headers.get('x-own')).toBe('kept')
    expect([null, String(HELD.length)]).toContain(response.headers.get('content-length'))
  })

  it.each<[string, Handle]>([
    ['setHeader and end', (_, response) => void response.setHeader('content-type', HTML['content-type']).end(LIVE)],
    ['a status text', (_, response) => void response.writeHead(200, 'Fine', HTML).end(LIVE)],
    ['a list of headers', (_, response) => void response.writeHead(200, ['Content-Type', 'text/html']).end(LIVE)],
    ['bytes', (_, response) => void response.writeHead(200, HTML).end(Buffer.from(LIVE))],
    [
      'writes and an end without anything',
      (_, response) => {
        response.writeHead(200, HTML)
        for (const character of LIVE) response.write(character)
        response.end()
      },
    ],
    [
      'another encoding',
      (_, response) => {
        response.writeHead(200, HTML)
        response.write(Buffer.from(LIVE).toString('hex'), 'hex')
        response.end()
      },
    ],
    [
      'callbacks',
      (_, response) => {
        response.writeHead(200, HTML)
        response.write(LIVE.slice(0, 9), () => response.end(LIVE.slice(9), () => undefined))
      },
    ],
  ])('rewrites what is sent by %s', async (_, handle) => {
    const ask = await serve(handle)

    expect(await (await ask()).text()).toBe(HELD)
  })

  it('rewrites in Express what a route sends and what lies in a folder, and no other kind of file', async () => {
    const ask = await serveWithExpress()

    const [today, rye, text] = await Promise.all(['/today', '/rye.html', '/rye.txt'].map(ask))

    expect(await today?.text()).toBe(`<p>Today</p>${HELD}`)
    expect(await rye?.text()).toBe(`<p>Rye</p>${HELD}`)
    expect(await text?.text()).toBe(LIVE)
  })

  it('sends what is ready while the page is still being made', async () => {
    let finish = (): void => undefined
    const ask = await serve((_, response) => {
      response.writeHead(200, HTML).write(`<p>bread</p>${LIVE}<p>rye</p><scr`)
      finish = () => response.end('ipt></script>')
    })

    const reader = ((await ask()).body as ReadableStream<Uint8Array>).getReader()
    const first = Buffer.from((await reader.read()).value ?? []).toString()
    finish()
    const second = Buffer.from((await reader.read()).value ?? []).toString()

    expect(first).toBe(`<p>bread</p>${HELD}<p>rye</p>`)
    expect(second).toBe('<script></script>')
  })

  it.each<[string, Record<string, string>, Buffer]>([
    ['JSON', { 'content-type': 'application/json' }, Buffer.from(JSON.stringify({ html: LIVE }))],
    ['what has no type', {}, Buffer.from(LIVE)],
    ['a page in UTF-16', { 'content-type': 'text/html; charset=utf-16' }, Buffer.from(LIVE, 'utf16le')],
    ['bytes of an image', { 'content-type': 'image/gif' }, Buffer.from([0xff, 0xfe, 0, 1])],
  ])('leaves %s alone, length and all', async (_, headers, body) => {
    const ask = await serve((_request, response) => {
      response.writeHead(200, { ...headers, 'content-length': body.length }).end(body)
    })

    const response = await ask()

    expect(Buffer.from(await response.arrayBuffer()).equals(body)).toBe(true)
    expect(response.headers.get('content-length')).toBe(String(body.length))
  })

  it('leaves a compressed page alone', async () => {
    const body = gzipSync(LIVE)
    const ask = await serve(
      (_, response) => void response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(body),
    )

    expect(await (await ask()).text()).toBe(gunzipSync(body).toString())
  })

  it('keeps the bytes of a page whose character set it does not know', async () => {
    const body = Buffer.concat([Buffer.from([0xe4, 0xf6, 0xff]), Buffer.from(LIVE)])
    const ask = await serve((_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(body))

    const sent = Buffer.from(await (await ask()).arrayBuffer())

    expect(sent.equals(Buffer.concat([Buffer.from([0xe4, 0xf6, 0xff]), Buffer.from(HELD)]))).toBe(true)
  })

  it('keeps a character that is cut in two', async () => {
    const [euro] = [Buffer.from('€')]
    const ask = await serve((_, response) => {
      response.writeHead(200, HTML)
      response.write(euro.subarray(0, 1))
      response.end(euro.subarray(1))
    })

    expect(await (await ask()).text()).toBe('€')
  })

  it('answers HEAD, 204 and redirects as before', async () => {
    const ask = await serve((request, response) => {
      if (request.url === '/empty') response.writeHead(204).end()
      else if (request.url === '/moved') response.writeHead(302, { location: '/', ...HTML }).end()
      else response.writeHead(200, HTML).end(LIVE)
    })

    const [head, empty, moved] = await Promise.all([
      ask('/', { method: 'HEAD' }),
      ask('/empty'),
      ask('/moved', { redirect: 'manual' }),
    ])

    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(empty.status).toBe(204)
    expect([moved.status, moved.headers.get('location')]).toEqual([302, '/'])
  })

  it('knows by the host and the path of the page which relative address belongs to a service', () => {
    const sent: string[] = []
    const response = new ServerResponse(new IncomingMessage(new Socket()))
    response.end = ((chunk: Buffer) => sent.push(String(chunk))) as never
    const request = Object.assign(new IncomingMessage(new Socket()), { url: '/bread/rye' })
    request.headers.host = 'town-bakery.example'

    rewriteMiddleware(townBakery())(request, response, () => {
      response.setHeader('content-type', 'text/html').end('<img src="../stats/a.gif"><img src="../bread/a.gif">')
    })

    expect(sent.join('')).toBe(
      '<img data-evaste-held="tracker" data-evaste-src="../stats/a.gif"><img src="../bread/a.gif">',
    )
  })

  it('does not start with a declaration that cannot be read, and says what it lacks', () => {
    expect(() => rewriteMiddleware({} as never)).toThrow('$.format: required; add it')
  })
})
