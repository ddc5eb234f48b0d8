import { createAdaptorServer } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import { createServer, request, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { nodeHandler } from '../../src/register/node/handler.js'
import type { Register } from '../../src/register/register.js'
import { discloseEntry } from '../../src/register/disclosure/disclose-consent.js'
import { openPersonalVault } from '../../src/register/addresses/vault.js'
import { bakeryOrigin, masterKey, newVisitor, openBakeryRegister } from './bakery.js'

let server: Server | undefined
afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())))

async function listen(to: Server): Promise<string> {
  server = to
  await new Promise<void>((done) => to.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(to.address() as AddressInfo).port}`
}

type Mount = (register: Register) => Promise<(path: string, init?: RequestInit) => Promise<Response>>
const over = async (to: Server) => {
  const url = await listen(to)
  return (path: string, init?: RequestInit) => fetch(url + path, init)
}

/** Express brings no types of its own. */
interface Express extends RequestListener {
  use(...handlers: unknown[]): void
}

const mounts: Readonly<Record<string, Mount>> = {
  Hono: (register) => {
    const app = new Hono()
    app.get('/', (call) => call.text('Rye bread'))
    app.all('/evaste/*', (call) => register.fetch(call.req.raw, { address: getConnInfo(call).remote.address ?? '' }))
    return over(createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server)
  },
  Express: async (register) => {
    const { default: express } = (await import('express' as string)) as {
      default: (() => Express) & { json(): unknown }
    }
    const app = express()
    app.use('/evaste', nodeHandler(register))
    app.use(express.json())
    app.use((_: unknown, response: { end(text: string): void }) => response.end('Rye bread'))
    return over(createServer(app))
  },
  'Node.js alone': (register) =>
    over(createServer((request, response) => void nodeHandler(register)(request, response))),
  'a web-standard runtime': async (register) => async (path, init) =>
    register.fetch(new Request(`https://register.example${path}`, init), { address: '127.0.0.1' }),
}

/** Sends a path as it is; `fetch` resolves dot segments first. */
const statusOf = (url: string, path: string): Promise<number | undefined> =>
  new Promise((done, fail) => {
    const { hostname: host, port } = new URL(url)
    const call = request({ host, port, path }, (response) => {
      response.resume()
      done(response.statusCode)
    })
    call.on('error', fail).end()
  })

test.each(['/x/../metrics', '/x/%2e%2e/metrics', '/x/.%2E/v1/admin/keys', '/./metrics', '/v1/sites/../admin/keys'])(
  'a path that leads elsewhere than it says is no path, so that a proxy’s block of /metrics holds: %s',
  async (path) => {
    const { register } = await openBakeryRegister()
    const url = await listen(createServer((request, response) => void nodeHandler(register)(request, response)))

    expect([await statusOf(url, path), await statusOf(url, '/metrics?from=../x')]).toEqual([404, 200])
    await register.close()
  },
)

describe.each(Object.entries(mounts))('mounted in %s, a register', (name, mount) => {
  test('takes records from the connection’s address, refuses large ones, and leaves the rest of the site alone', async () => {
    // Express takes the part where it is mounted off the path.
    const { register, store } = await openBakeryRegister({ basePath: name === 'Express' ? '' : '/evaste' })
    const call = await mount(register)
    const headers = { origin: bakeryOrigin, 'content-type': 'application/json' }
    const send = (body: string) => call('/evaste/v1/sites/corner-bakery/entries', { method: 'POST', headers, body })

    const taken = await send(JSON.stringify((await newVisitor()).record))
    const large = await send(' '.repeat(20_000))
    const up = await call('/evaste/healthz')
    const page = await call('/')

    expect([taken.status, large.status, up.status]).toEqual([201, 413, 200])
    expect(await page.text()).toContain(/Hono|Express/.test(name) ? 'Rye bread' : 'not-found')
    const [entry] = await store.entries('corner-bakery', { after: 0, limit: 1 })
    const vault = openPersonalVault(masterKey, store)
    expect(entry && (await discloseEntry(entry, { vault })).ip).toEqual({
      mode: 'encrypted',
      address: '127.0.0.1',
    })
    await vault.close()
  })
})
