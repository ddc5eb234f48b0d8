// @module-tag slow
import { DatabaseSync } from '@photostructure/sqlite'
import { execFileSync } from 'node:child_process'
import { copyFile, rm } from 'node:fs/promises'
import { Agent } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyChain } from '../../src/register/chain/verify-chain.js'
import { parseRegisterConfig } from '../../src/register/node/config.js'
import { nodePrimitives } from '../../src/register/node/node-primitives.js'
import { openOperator } from '../../src/register/node/operator.js'
import { handleRequest } from '../../src/register/rights/handle-request.js'
import { openStore } from '../../src/register/node/open-store.js'
import { bakery, bakeryOrigin, newVisitor, type Visitor } from './bakery.js'
import { openProcessRoom, type ProcessRoom, type RegisterProcess, send } from './register-process.js'
import { type Cluster, missingPostgres, postgresPrograms, startCluster } from './stores/postgres-cluster.js'

/** `EVASTE_KILLS=50 npx vitest run --project unit test/register/kill-rights.test.ts` is the long way. */
const KILLS = Number(process.env.EVASTE_KILLS ?? 5)
const ERASED_A_ROUND = 6

let room: ProcessRoom
beforeAll(async () => {
  room = await openProcessRoom()
}, 60_000)
afterAll(() => room.clear())

const site = 'corner-bakery'

interface Place {
  readonly data: string
  readonly databaseUrl?: string
}
const configOf = (place: Place) =>
  parseRegisterConfig({ ...place, sites: [{ site, origins: [bakeryOrigin], declaration: bakery }] })

/** @returns the status; `null`: the connection broke, so the outcome is unknown. */
async function ask(
  { url }: RegisterProcess,
  { record, secret }: Visitor,
  kind: 'erasure' | 'restriction',
): Promise<number | null> {
  const headers = { authorization: `Receipt ${secret}`, 'content-type': 'application/json' }
  const call = { method: 'POST', headers, body: JSON.stringify({ kind }) }
  const path = `/v1/receipts/${record.consentId}/requests`
  return fetch(url + path, call).then(
    ({ status }) => status,
    () => null,
  )
}
const statusOf = async ({ url }: RegisterProcess, { record, secret }: Visitor): Promise<number> =>
  (await fetch(`${url}/v1/receipts/${record.consentId}`, { headers: { authorization: `Receipt ${secret}` } })).status

/**
 * What an operator's command does: it opens everything, ledger included, and answers the restrictions that it finds.
 *
 * @param answered gains the id of each request that was answered.
 */
async function operate(place: Place, answered: string[], isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const operator = await openOperator({ config: configOf(place), folder: '.' })
    const open = await operator.store.requests(site, { limit: 500, state: 'open' })
    for (const { requestId } of open.filter(({ kind }) => kind === 'restriction')) {
      await handleRequest(site, requestId, { outcome: 'done' }, operator.rights)
      answered.push(requestId)
    }
    await operator.close()
  }
}

async function eraseUntilRestored(
  place: Place,
  backUp: () => void | Promise<void>,
  restore: () => void | Promise<void>,
) {
  const agent = new Agent({ keepAlive: true, maxSockets: 10 })
  const visitors = await Promise.all(Array.from({ length: KILLS * ERASED_A_ROUND + 5 }, () => newVisitor()))
  const stay = visitors.splice(0, 5)
  let process = await room.start(place)
  for (const { record } of [...stay, ...visitors]) expect((await send(process.url, record, agent))?.status).toBe(201)
  await backUp()
  const erased: Visitor[] = []
  const entered: Visitor[] = []
  const answered: string[] = []
  for (let i = 0; i < KILLS; i++) {
    let isOver = false
    const operating = operate(place, answered, () => isOver)
    const come = async (): Promise<void> => {
      while (!isOver) {
        const visitor = await newVisitor()
        const answer = await send(process.url, visitor.record, agent)
        if (answer?.status !== 201) return
        entered.push(visitor)
      }
    }
    const coming = [come(), come()]
    const asked = visitors.slice(i * ERASED_A_ROUND, (i + 1) * ERASED_A_ROUND).map(async (visitor) => {
      if ((await ask(process, visitor, 'erasure')) === 201) erased.push(visitor)
    })
    const restricting = ask(process, stay[i % stay.length] as Visitor, 'restriction')
    await Promise.race(asked) // the others are in the middle of it
    await new Promise((done) => setTimeout(done, Math.random() * 200))
    await process.kill()
    isOver = true
    await Promise.all([operating, ...coming, ...asked, restricting])
    process = await room.start(place)
  }
  expect(await ask(process, stay[0] as Visitor, 'restriction')).toBe(201)
  const isOnce = [false, true]
  await operate(place, answered, () => isOnce.shift() ?? true)
  const before = await Promise.all(erased.map((visitor) => statusOf(process, visitor)))
  const acknowledged = await Promise.all(entered.map((visitor) => statusOf(process, visitor)))
  await process.kill()
  await restore()
  process = await room.start(place)
  const after = await Promise.all(erased.map((visitor) => statusOf(process, visitor)))
  const stayed = await Promise.all(stay.map((visitor) => statusOf(process, visitor)))
  await process.kill()
  agent.destroy()

  expect(erased.length).toBeGreaterThanOrEqual(KILLS)
  expect(entered.length).toBeGreaterThan(KILLS)
  expect(answered.length).toBeGreaterThan(0)
  expect(before.filter((status) => status !== 404)).toEqual([])
  expect(acknowledged.filter((status) => status !== 200)).toEqual([])
  expect(after.filter((status) => status !== 404)).toEqual([])
  expect(stayed).toEqual(stay.map(() => 200))
  const store = await openStore(place)
  const handled = await Promise.all(answered.map((requestId) => store.request(site, requestId)))
  expect(handled.map((request) => request?.state)).toEqual(answered.map(() => 'done'))
  expect((await verifyChain(store, site, nodePrimitives)).problems).toEqual([])
  await store.close()
}

const title = `no acknowledged erasure, answer or entry is lost in ${KILLS} kills with operators beside, nor in a restore`
describe(title, { timeout: 120_000 + KILLS * 10_000 }, () => {
  test('on SQLite', async () => {
    const data = join(room.data, 'sqlite')
    const names = ['register.sqlite', 'keys.sqlite']
    const copyOf = (name: string) => join(room.data, `backup-of-${name}`)
    await eraseUntilRestored(
      { data },
      () => {
        for (const name of names) {
          const database = new DatabaseSync(join(data, name))
          database.exec(`VACUUM INTO '${copyOf(name)}'`)
          database.close()
        }
      },
      async () => {
        for (const name of names) {
          for (const tail of ['', '-wal', '-shm']) await rm(join(data, name + tail), { force: true })
          await copyFile(copyOf(name), join(data, name))
        }
      },
    )
  })

  describe.skipIf(missingPostgres || !postgresPrograms)(`on PostgreSQL ${missingPostgres ?? ''}`, () => {
    let cluster: Cluster
    beforeAll(async () => {
      cluster = await startCluster()
    }, 60_000)
    afterAll(() => cluster.stop())

    test('with the documented dump and restore', async () => {
      const databaseUrl = await cluster.createDatabase()
      const dump = (name: string) => join(room.data, `${name}.dump`)
      const run = (program: string, ...words: string[]) =>
        void execFileSync(join(postgresPrograms ?? '', program), words, { stdio: 'pipe' })
      await eraseUntilRestored(
        { data: join(room.data, 'postgres'), databaseUrl },
        () => {
          const url = cluster.addressFor(databaseUrl)
          run('pg_dump', '--format=custom', '--exclude-schema=evaste_*', `--file=${dump('entries')}`, url)
          run('pg_dump', '--format=custom', '--schema=evaste_keys', `--file=${dump('keys')}`, url)
        },
        () => {
          const how = ['--clean', '--if-exists', '--single-transaction', '--no-owner', `--dbname=${databaseUrl}`]
          for (const name of ['entries', 'keys']) run('pg_restore', ...how, dump(name))
        },
      )
    })
  })
})
