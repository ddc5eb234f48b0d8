// @module-tag slow
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPostgresStore } from '../../src/register/stores/postgres.js'
import { get, newVisitor, openBakeryRegister, post, type Visitor } from './bakery.js'
import { ask } from './rights/ask.js'
import { type Cluster, missingPostgres, startCluster } from './stores/postgres-cluster.js'

const missing = missingPostgres ?? (process.env.EVASTE_PG_URL ? 'skipped: the server is not ours to stop' : null)

describe.skipIf(missing)(`a PostgreSQL that stands still ${missing ?? ''}`, { timeout: 90_000 }, () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await startCluster()
  }, 60_000)
  afterAll(() => cluster.stop())

  /** The server and all its processes: as a host that has vanished from the network. */
  async function processesOf(url: string): Promise<readonly number[]> {
    const rows = await cluster.run(url, 'select pid from pg_stat_activity')
    const pids = rows.map(({ pid }) => Number(pid)).filter((pid) => isThere(pid))
    const parent = Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pids[0]}/status`, 'utf8'))?.[1])
    return [parent, ...pids]
  }
  const isThere = (pid: number): boolean => {
    try {
      process.kill(pid, 0)
      return true
    } catch {
      return false
    }
  }
  const timed = async (answer: Promise<Response>): Promise<readonly [status: number, seconds: number]> => {
    const from = performance.now()
    return [(await answer).status, (performance.now() - from) / 1000]
  }

  test('is answered for with 503 in bounded time, and goes on when it moves again', async () => {
    const url = await cluster.createDatabase()
    const store = await openPostgresStore({ url })
    const { register } = await openBakeryRegister({ store })
    const visitors = await Promise.all(Array.from({ length: 5 }, () => newVisitor()))
    expect((await post(register, visitors[0]?.record)).status).toBe(201)

    const pids = await processesOf(url)
    for (const pid of pids) if (isThere(pid)) process.kill(pid, 'SIGSTOP')
    const receipt = { authorization: `Receipt ${visitors[0]?.secret}` }
    const agency = { authorization: 'Bearer evaste_no-key-can-be-looked-up' }
    const [ready, ...records] = await Promise.all([
      timed(get(register, '/readyz')),
      timed(get(register, `/v1/receipts/${visitors[0]?.record.consentId}`, receipt)),
      timed(get(register, '/v1/sites/corner-bakery/checkpoint')),
      timed(get(register, '/v1/admin/sites', agency)),
      timed(ask(register, visitors[0] as Visitor, { kind: 'erasure' })),
      ...visitors.slice(1).map(({ record }) => timed(post(register, record))),
    ])
    for (const pid of pids) if (isThere(pid)) process.kill(pid, 'SIGCONT')

    expect(ready[0]).toBe(503)
    expect(ready[1]).toBeLessThan(5)
    expect(records.map(([status]) => status)).toEqual(Array.from({ length: 8 }, () => 503))
    expect(Math.max(...records.map(([, seconds]) => seconds))).toBeLessThan(20)
    let status = 0
    for (let i = 0; i < 50 && status !== 201 && status !== 200; i++) {
      status = (await post(register, visitors[1]?.record)).status
      await new Promise((done) => setTimeout(done, 200))
    }
    expect([200, 201]).toContain(status)
    expect((await get(register, '/readyz')).status).toBe(200)
    await register.close()
    await store.close()
  })
})
