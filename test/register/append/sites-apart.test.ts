// @module-tag slow
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyChain } from '../../../src/register/chain/verify-chain.js'
import { openPostgresStore } from '../../../src/register/stores/postgres.js'
import { bakery, bakeryOrigin, newId, newVisitor, openBakeryRegister, post } from '../bakery.js'
import { type Cluster, missingPostgres, startCluster } from '../stores/postgres-cluster.js'
import { onEveryStore } from '../stores/every-store.js'

const sites = ['corner-bakery', 'station-cafe'].map((site) => ({
  ...{ site, origins: [bakeryOrigin], declaration: { ...bakery, site } },
}))
const made = Object.fromEntries(Array.from({ length: 64 }, (_, i) => [`made-up-${i}`, 'given' as const]))
const oddVisitor = () => {
  const names = Object.keys(made).map((id) => [`${id}-${newId().slice(0, 8)}`, 'given' as const])
  return newVisitor({ choices: Object.fromEntries(names), declaration: { digest: 'a'.repeat(64), version: newId() } })
}
const atCafe = { site: 'station-cafe' }

onEveryStore((open) => {
  test('records with thousands of made-up purposes fail nobody’s batch', async () => {
    const { register, store } = await openBakeryRegister({ store: await open(), sites })
    const odd = await Promise.all(Array.from({ length: 60 }, oddVisitor))
    const others = await Promise.all(Array.from({ length: 20 }, () => newVisitor(atCafe)))

    const answers = await Promise.all([
      ...odd.map(({ record }) => post(register, record)),
      ...others.map(({ record }) => post(register, record, atCafe)),
    ])

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    for (const { site } of sites) expect((await verifyChain(store, site)).problems).toEqual([])
  })
})

describe.skipIf(missingPostgres)(`on PostgreSQL ${missingPostgres ?? ''}`, { timeout: 120_000 }, () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await startCluster()
  }, 60_000)
  afterAll(() => cluster.stop())

  test('a site whose head another transaction holds keeps no other site waiting', async () => {
    const url = await cluster.createDatabase()
    const store = await openPostgresStore({ url })
    const { register } = await openBakeryRegister({ store, sites })
    const visit = async (options = {}) => {
      const { record } = await newVisitor(options)
      return (await post(register, record, options)).status
    }
    expect([await visit(), await visit(atCafe)]).toEqual([201, 201])
    const blocker = new pg.Client(cluster.addressFor(url))
    await blocker.connect()
    await blocker.query(`begin; select * from heads where site = 'corner-bakery' for update`)

    let blocked: number | null = null
    const waiting = Promise.all([visit(), visit()]).then(([status]) => (blocked = status))
    const others = await Promise.all(Array.from({ length: 20 }, () => visit(atCafe)))
    const blockedMeanwhile = blocked
    await blocker.query('commit')
    await waiting
    await blocker.end()

    expect(new Set(others)).toEqual(new Set([201]))
    expect([blockedMeanwhile, blocked]).toEqual([null, 201])
    await register.close()
    await store.close()
  })
})
