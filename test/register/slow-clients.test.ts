// @module-tag slow
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { parseRegisterConfig } from '../../src/register/node/config.js'
import { type RegisterServer, serveRegister } from '../../src/register/node/server.js'
import { bakery, bakeryOrigin, interfaces, newVisitor } from './bakery.js'

vi.setConfig({ testTimeout: 120_000 })

let folder: string
let server: RegisterServer | undefined
const sockets: Socket[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evaste-slow-'))
})
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await server?.stop()
  server = undefined
  await rm(folder, { recursive: true, force: true })
})

async function serve(changes: object = {}, headersMs = 600): Promise<RegisterServer> {
  const sites = [{ site: 'corner-bakery', origins: [bakeryOrigin], declaration: bakery }]
  const config = parseRegisterConfig({ port: 0, sites, ...changes })
  const patience = { headersMs, requestMs: headersMs + 300, checkMs: 100 }
  server = await serveRegister({ config, folder, interfaces, patience, log: () => {} })
  return server
}

/** A connection that says `text` and then dawdles. Resolves when it stands. */
async function dawdle({ port }: RegisterServer, text: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  sockets.push(socket)
  socket.on('error', () => {}).resume()
  await once(socket, 'connect')
  socket.write(text)
  return socket
}

/** Resolves when the server has hung up, politely or not. */
const ended = (socket: Socket): Promise<void> =>
  new Promise((done) => (socket.closed ? done() : socket.once('close', () => done())))

const record = async ({ url }: RegisterServer) =>
  fetch(`${url}/v1/sites/corner-bakery/entries`, {
    method: 'POST',
    headers: { origin: bakeryOrigin, 'content-type': 'application/json' },
    body: JSON.stringify((await newVisitor()).record),
  })

const HALF_HEAD = 'POST /v1/sites/corner-bakery/entries HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: '
const HALF_BODY = `POST /v1/sites/corner-bakery/entries HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: ${bakeryOrigin}\r\nContent-Type: application/json\r\nContent-Length: 2000\r\n\r\n{"site":`

test.each([
  ['its headers', HALF_HEAD],
  ['its body', HALF_BODY],
])('300 senders who never finish %s are hung up on, and everyone else is answered meanwhile', async (_, text) => {
  const slow = await serve({}, 5_000)
  const half = await Promise.all(Array.from({ length: 300 }, () => dawdle(slow, text)))
  const closed = half.map(ended)

  const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await record(slow)).status))
  const stillOpen = half.filter(({ closed }) => !closed).length
  await Promise.all(closed)

  expect(new Set(statuses)).toEqual(new Set([201]))
  expect(stillOpen).toBeGreaterThan(0) // nobody had to wait until the slow ones were gone
})

test('a sender who drips a byte at a time is hung up on all the same', async () => {
  const slow = await serve()
  const socket = await dawdle(slow, HALF_HEAD)

  const drip = setInterval(() => socket.write('a'), 50)
  await ended(socket)
  clearInterval(drip)

  expect((await record(slow)).status).toBe(201)
})

test('more connections than may be are hung up on at once, and there is room again when others leave', async () => {
  const small = await serve({ maxConnections: 5 })
  const first = await Promise.all(Array.from({ length: 5 }, () => dawdle(small, HALF_HEAD)))

  const sixth = await dawdle(small, HALF_HEAD)
  await ended(sixth)
  for (const socket of first) socket.destroy()

  await vi.waitFor(async () => expect((await record(small)).status).toBe(201), { timeout: 5_000 })
})
