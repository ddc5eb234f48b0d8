// @module-tag slow
import { once } from 'node:events'
import { createServer } from 'node:http'
import { Agent } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { RegisterConfig } from '../../src/register/node/config.js'
import { newVisitor } from './bakery.js'
import { openProcessRoom, type ProcessRoom, type RegisterProcess, send } from './register-process.js'
import { type Cluster, missingPostgres, startCluster } from './stores/postgres-cluster.js'

const HOUR_MS = 3_600_000
/** A process looks for what another has left every fifteen seconds. */
const LOOKED_AGAIN_MS = 30_000

let room: ProcessRoom
const closing: (() => void)[] = []
beforeEach(async () => {
  room = await openProcessRoom()
}, 60_000)
afterEach(async () => {
  await room.clear()
  closing.splice(0).forEach((close) => close())
})

/** The bakery's own server: `taking` says whether it answers what it hears. */
async function startWebhook() {
  const heard: string[] = []
  const hook = { heard, taking: false, config: {} as Partial<RegisterConfig> }
  const server = createServer((request, response) => {
    heard.push(String(request.headers['webhook-id']))
    request.resume()
    if (hook.taking) response.writeHead(204).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => (server.closeAllConnections(), server.close()))
  const webhook = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  hook.config = { notify: [{ webhook, secret: 'a-secret-of-the-bakery-alone' }] }
  return hook
}

/** A visitor decides, and then asks the controller for something; the request's id. */
async function decideAndAsk({ url }: RegisterProcess): Promise<string> {
  const { record, secret } = await newVisitor()
  const agent = new Agent()
  expect((await send(url, record, agent))?.status).toBe(201)
  agent.destroy()
  const response = await fetch(`${url}/v1/receipts/${record.consentId}/requests`, {
    method: 'POST',
    headers: { authorization: `Receipt ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'objection' }),
  })
  expect(response.status).toBe(201)
  return ((await response.json()) as { request: { id: string } }).request.id
}

const startAhead = (config: Partial<RegisterConfig>, hours: number): Promise<RegisterProcess> =>
  room.start(config, { EVASTE_TEST_AHEAD_MS: String(hours * HOUR_MS) })

/** Killed while the controller was being told: told after the next start, with the same id, and not once more. */
async function killWhileTelling(database: Partial<RegisterConfig>): Promise<void> {
  const hook = await startWebhook()
  const config = { ...database, ...hook.config }
  const killed = await room.start(config)
  const first = await decideAndAsk(killed)
  await vi.waitFor(() => expect(hook.heard).toEqual([first]), LOOKED_AGAIN_MS)
  await killed.kill()

  hook.taking = true
  const next = await startAhead(config, 1)
  await vi.waitFor(() => expect(hook.heard).toEqual([first, first]), LOOKED_AGAIN_MS)
  const second = await decideAndAsk(next)
  await vi.waitFor(() => expect(hook.heard).toEqual([first, first, second]), LOOKED_AGAIN_MS)
  await next.stop() // by then the second is recorded as sent

  const third = await decideAndAsk(await startAhead(config, 48))
  await vi.waitFor(() => expect(hook.heard.at(-1)).toBe(third), LOOKED_AGAIN_MS)
  expect(hook.heard).toEqual([first, first, second, third])
}

describe('a register that is killed between a request and the controller’s webhook', { timeout: 120_000 }, () => {
  test('tells it after the next start, on SQLite', () => killWhileTelling({}))

  describe.skipIf(missingPostgres)(`on PostgreSQL ${missingPostgres ?? ''}`, () => {
    let cluster: Cluster | undefined
    const database = async () => ({ databaseUrl: await (cluster ??= await startCluster()).createDatabase() })
    afterAll(() => cluster?.stop())

    test('tells it after the next start', async () => killWhileTelling(await database()))

    test('leaves it to another process, and of two that live one tells', async () => {
      const hook = await startWebhook()
      const config = { ...(await database()), ...hook.config }
      const killed = await room.start(config)
      const orphan = await decideAndAsk(killed)
      await vi.waitFor(() => expect(hook.heard).toEqual([orphan]), LOOKED_AGAIN_MS)
      await killed.kill()
      hook.heard.length = 0
      hook.taking = true

      const processes = await Promise.all([startAhead(config, 1), startAhead(config, 1)])
      const asked = await Promise.all(
        Array.from({ length: 8 }, (_, i) => decideAndAsk(processes[i % 2] as RegisterProcess)),
      )

      await vi.waitFor(() => expect(new Set(hook.heard)).toEqual(new Set([orphan, ...asked])), LOOKED_AGAIN_MS)
      await new Promise((done) => setTimeout(done, 300)) // time for a second notification, which must not be sent
      expect(hook.heard).toHaveLength(9)
    })
  })
})
