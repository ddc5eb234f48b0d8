// @module-tag slow
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { parseRegisterConfig } from '../../../src/register/node/config.js'
import {
  type RegisterServer,
  serveRegister,
  type ServeOptions,
  showConsent,
} from '../../../src/register/node/server.js'
import { verifyReceipt } from '../../../src/register/chain/verify-receipt.js'
import type { ConsentReceipt } from '../../../src/record/record.js'
import type { LogEvent } from '../../../src/register/register.js'
import { bakery, bakeryOrigin, interfaces, newVisitor } from '../bakery.js'

let folder: string
const running: RegisterServer[] = []
// Each test starts a real server; a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evaste-node-'))
  await writeFile(join(folder, 'evaste.json'), JSON.stringify(bakery))
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()))
  await rm(folder, { recursive: true, force: true })
})

const sites = [{ site: 'corner-bakery', origins: [bakeryOrigin], declaration: 'evaste.json' }]
const configure = (changes: object = {}) => parseRegisterConfig({ port: 0, data: 'data', sites, ...changes })

async function serve(changes: Partial<ServeOptions> = {}): Promise<RegisterServer> {
  const server = await serveRegister({ config: configure(), folder, interfaces, log: () => {}, ...changes })
  running.push(server)
  return server
}

const postTo = (server: RegisterServer, record: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/v1/sites/corner-bakery/entries`, {
    method: 'POST',
    headers: { origin: bakeryOrigin, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(record),
  })

/** Sends bytes as they are, and reads what comes back until the connection ends. */
async function sendRaw(server: RegisterServer, head: string, body: string | (() => string)): Promise<string> {
  const socket = connect(server.port, '127.0.0.1')
  socket.on('error', () => {}) // a server that has heard enough may hang up
  socket.write(`${head.replaceAll('\n', '\r\n')}\r\n\r\n`)
  if (typeof body === 'string') socket.write(body)
  else {
    const pump = () => {
      while (!socket.destroyed && socket.write(body()));
      socket.once('drain', pump)
    }
    pump()
  }
  setTimeout(() => socket.end(), 300)
  return text(socket).catch(() => '')
}
const head = (server: RegisterServer, more: string) =>
  `POST /v1/sites/corner-bakery/entries HTTP/1.1\nHost: 127.0.0.1:${server.port}\nOrigin: ${bakeryOrigin}\nContent-Type: application/json\n${more}`

describe('a register over HTTP', () => {
  test('takes a record, and shows it with the address of the connection', async () => {
    const server = await serve()
    const { record } = await newVisitor({ decidedAt: '2020-01-01T00:00:00Z' })

    const response = await postTo(server, record, { 'x-forwarded-for': '203.0.113.9' })

    expect(response.status).toBe(201)
    const [shown] = await showConsent({ config: configure(), folder }, record.consentId)
    expect(shown?.record).toEqual(record)
    expect(shown?.flags).toEqual(['clock-skew'])
    expect(shown?.ip).toEqual({ mode: 'encrypted', address: '127.0.0.1' })
  })

  test('takes the address that a trusted proxy names', async () => {
    const config = configure({ trustProxy: ['127.0.0.0/8'], basePath: '/evaste' })
    const server = await serve({ config })
    const { record } = await newVisitor()

    expect(server.url).toMatch(/\/evaste$/)
    await postTo(server, record, { 'x-forwarded-for': '192.0.2.66, 203.0.113.9' })

    expect((await showConsent({ config, folder }, record.consentId))[0]?.ip.address).toBe('203.0.113.9')
  })

  test('shows a consent of a site that its configuration does not name', async () => {
    const server = await serve()
    const { record } = await newVisitor()
    await postTo(server, record)

    const shown = await showConsent({ config: configure({ sites: [] }), folder }, record.consentId)

    expect(shown.map(({ entry }) => entry)).toEqual([1])
  })

  test('refuses a large body unread, and an endless one after 16 KiB', async () => {
    const server = await serve()

    const announced = await sendRaw(server, head(server, 'Content-Length: 1073741824'), '{')
    const endless = await sendRaw(
      server,
      head(server, 'Transfer-Encoding: chunked'),
      () => `400\r\n${' '.repeat(1024)}\r\n`,
    )

    expect(announced).toContain('HTTP/1.1 413')
    expect(endless).toContain('HTTP/1.1 413')
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  })

  test('survives a body that is shorter than announced, and two lengths at once', async () => {
    const server = await serve()

    await sendRaw(server, head(server, 'Content-Length: 100'), '{"site":')
    const smuggled = await sendRaw(server, head(server, 'Content-Length: 2\nTransfer-Encoding: chunked'), '0\r\n\r\n')

    expect(smuggled).toContain('HTTP/1.1 400')
    expect((await postTo(server, (await newVisitor()).record)).status).toBe(201)
  })

  test('answers what it took before it stops', async () => {
    let arrivals = 0
    const now = () => {
      arrivals += 1
      return new Date()
    }
    const server = await serve({ now })
    await postTo(server, (await newVisitor()).record)
    arrivals = 0
    const visitors = await Promise.all(Array.from({ length: 20 }, () => newVisitor()))

    const answers = Promise.all(visitors.map(async ({ record }) => (await postTo(server, record)).status))
    await vi.waitFor(() => expect(arrivals).toBe(20), { interval: 1, timeout: 15_000 })
    await running.pop()?.stop()

    expect(new Set(await answers)).toEqual(new Set([201]))
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow()
  })

  test('says what is wrong when its port is taken', async () => {
    const server = await serve()
    const other = configure({ port: server.port, data: 'other' })

    await expect(serveRegister({ config: other, folder, log: () => {} })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  test('logs neither addresses nor what visitors sent', async () => {
    const log: LogEvent[] = []
    const server = await serve({ log: (event) => log.push(event) })
    const { record } = await newVisitor({ decidedAt: '2020-01-01T00:00:00Z' })

    await postTo(server, record, { 'x-forwarded-for': '203.0.113.9', 'user-agent': 'planted-agent' })
    await postTo(server, { ...record, planted: true })

    const events = ['started', 'declaration-loaded', 'flagged', 'refused', 'proxy-not-trusted']
    expect(log.map(({ event }) => event).sort()).toEqual(events.sort())
    const said = JSON.stringify(log)
    for (const secret of ['127.0.0.1', '203.0.113.9', 'planted', record.consentId, record.decisionId])
      expect(said).not.toContain(secret)
  })
})

describe('the keys', () => {
  test('are made on the first start, for the owner alone, and are the same on the next', async () => {
    const first = await serve()
    const { receipt } = (await (await postTo(first, (await newVisitor()).record)).json()) as ConsentReceipt
    const before = await readFile(join(folder, 'data/master.key'), 'utf8')
    await running.pop()?.stop()

    const second = await serve()

    expect(await readFile(join(folder, 'data/master.key'), 'utf8')).toBe(before)
    for (const file of ['master.key', 'signing-key.json'])
      expect((await stat(join(folder, 'data', file))).mode & 0o777).toBe(0o600)
    expect((await stat(join(folder, 'data'))).mode & 0o777).toBe(0o700)
    expect(
      (await readdir(join(folder, 'data'))).filter((file) => /key/.test(file) && !/sqlite/.test(file)),
    ).toHaveLength(2)
    const { keys } = await (await fetch(`${second.url}/.well-known/evaste-register.json`)).json()
    expect((await verifyReceipt(receipt, keys)).entry).toBe(1)
  })

  test.each(['master.key', 'signing-key.json'])(
    'keep the register from starting when others can read %s',
    async (file) => {
      await serve()
      await running.pop()?.stop()
      const path = join(folder, 'data', file)
      await chmod(path, 0o640)

      await expect(serve()).rejects.toThrow(`chmod 600 ${path}`)

      await chmod(path, 0o600)
      await expect(serve()).resolves.toBeDefined()
    },
  )
})

describe('showing a consent', () => {
  test('from a folder without a register says so and makes nothing', async () => {
    const config = configure({ data: 'nothing-here' })

    await expect(showConsent({ config, folder }, 'a'.repeat(32))).rejects.toThrow('there is no register in')
    expect(await readdir(folder)).toEqual(['evaste.json'])
  })

  test('that nobody gave shows nothing', async () => {
    await serve()

    expect(await showConsent({ config: configure(), folder }, 'a'.repeat(32))).toEqual([])
  })
})
