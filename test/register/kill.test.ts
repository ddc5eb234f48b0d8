// @module-tag slow
import { Agent } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ConsentReceipt, ConsentRecord } from '../../src/record/record.js'
import { verifyChain } from '../../src/register/chain/verify-chain.js'
import type { RegisterConfig } from '../../src/register/node/config.js'
import { nodePrimitives } from '../../src/register/node/node-primitives.js'
import { openStore } from '../../src/register/node/open-store.js'
import { newVisitor } from './bakery.js'
import { openProcessRoom, type ProcessRoom, type RegisterProcess, send } from './register-process.js'
import { type Cluster, missingPostgres, startCluster } from './stores/postgres-cluster.js'

/** `EVASTE_KILLS=50 npx vitest run --project unit test/register/kill.test.ts` is the long way. */
const KILLS = Number(process.env.EVASTE_KILLS ?? 8)
const CONNECTIONS = 20

let room: ProcessRoom
beforeAll(async () => {
  room = await openProcessRoom()
}, 60_000)
afterAll(() => room.clear())

interface Seen {
  readonly acknowledged: Map<ConsentRecord, ConsentReceipt>
  readonly unknown: ConsentRecord[]
}

/** Visitors come over twenty connections; one of the processes is killed in the middle, the others go on. */
async function loadUntilKilled(processes: readonly RegisterProcess[], victim: RegisterProcess): Promise<Seen> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const seen: Seen = { acknowledged: new Map(), unknown: [] }
  const enough = 20 + Math.random() * 60
  let killing: Promise<void> | null = null
  const killSoon = async () => {
    await vi.waitFor(() => expect(seen.acknowledged.size).toBeGreaterThan(enough), { timeout: 60_000, interval: 5 })
    await victim.kill()
  }
  const visit = async (i: number) => {
    const { url } = processes[i % processes.length] as RegisterProcess
    while (victim.process.signalCode === null) {
      const { record } = await newVisitor()
      const answer = await send(url, record, agent)
      if (!answer) return void seen.unknown.push(record)
      expect(answer.status).toBe(201)
      seen.acknowledged.set(record, answer.receipt)
      killing ??= killSoon()
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, i) => visit(i)))
  await killing
  agent.destroy()
  return seen
}

/** Kills one process after the other under load, and looks whether anything that was acknowledged is missing. */
async function killAndCount(config: Partial<RegisterConfig>, processCount: number): Promise<void> {
  const acknowledged = new Map<ConsentRecord, ConsentReceipt>()
  const unknown: ConsentRecord[] = []
  const processes = await Promise.all(Array.from({ length: processCount }, () => room.start(config)))
  for (let i = 0; i < KILLS; i++) {
    const at = i % processCount
    const seen = await loadUntilKilled(processes, processes[at] as RegisterProcess)
    for (const [record, receipt] of seen.acknowledged) acknowledged.set(record, receipt)
    unknown.push(...seen.unknown)
    processes[at] = await room.start(config)
  }

  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const { url } = processes[0] as RegisterProcess
  // The outbox of a visitor who got no answer sends the same again; so does one who lost it.
  const resent = await Promise.all(unknown.map((record) => send(url, record, agent)))
  const repeated = [...acknowledged].slice(-200)
  const answers = await Promise.all(repeated.map(([record]) => send(url, record, agent)))
  agent.destroy()
  await Promise.all(processes.map((process) => process.kill()))

  expect(acknowledged.size).toBeGreaterThanOrEqual(KILLS)
  expect(resent.map((answer) => answer?.status === 200 || answer?.status === 201)).toEqual(unknown.map(() => true))
  expect(answers).toEqual(repeated.map(([, receipt]) => ({ status: 200, receipt })))
  const store = await openStore({ data: room.data, ...config })
  const report = await verifyChain(store, 'corner-bakery', nodePrimitives)
  expect(report).toMatchObject({ entries: acknowledged.size + unknown.length, problems: [] })
  for (const [record, { entry, recordedAt, receipt }] of acknowledged) {
    const [kept] = await store.entries('corner-bakery', { after: entry - 1, limit: 1 })
    expect(kept).toMatchObject({ entry, recordedAt, receipt, decisionId: record.decisionId })
    expect(JSON.parse(kept?.record ?? '')).toEqual(record)
    expect(await store.wrappedKey(kept?.keyId ?? '')).not.toBeNull()
  }
  await store.close()
}

describe(`no acknowledged entry is lost in ${KILLS} kills under load`, { timeout: 120_000 + KILLS * 6_000 }, () => {
  test('on SQLite', () => killAndCount({ data: join(room.data, 'sqlite') }, 1))

  describe.skipIf(missingPostgres)(`on PostgreSQL ${missingPostgres ?? ''}`, () => {
    let cluster: Cluster
    beforeAll(async () => {
      cluster = await startCluster()
    }, 60_000)
    afterAll(() => cluster.stop())

    test('with two processes on one database, which keep one chain without a gap', async () => {
      await killAndCount({ data: join(room.data, 'postgres'), databaseUrl: await cluster.createDatabase() }, 2)
    })
  })
})
