// @module-tag postgres
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyChain } from '../../../src/register/chain/verify-chain.js'
import { openPostgresStore } from '../../../src/register/stores/postgres.js'
import { newVisitor, openBakeryRegister, post } from '../bakery.js'
import { type Cluster, missingPostgres, startCluster } from './postgres-cluster.js'

const tables = `select schemaname as schema, tablename as name from pg_tables
  where schemaname not in ('pg_catalog', 'information_schema') and tablename not like '%migration%' order by 1, 2`

describe.skipIf(missingPostgres)(`on PostgreSQL ${missingPostgres ?? ''}`, { timeout: 120_000 }, () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await startCluster()
  }, 60_000)
  afterAll(() => cluster.stop())

  test('the keys have a schema of their own, which a backup of the entries can leave out', async () => {
    const url = await cluster.createDatabase()
    const store = await openPostgresStore({ url })
    await store.close()

    const found = await cluster.run(url, tables)

    expect(found.filter(({ schema }) => schema === 'evaste_keys')).toEqual([{ schema: 'evaste_keys', name: 'keys' }])
    expect(found).toContainEqual({ schema: 'public', name: 'entries' })
    expect(found).not.toContainEqual({ schema: 'public', name: 'keys' })
  })

  test('the keys, and the ledger that no backup restores, are in another database where one is named', async () => {
    const [url, keysUrl] = [await cluster.createDatabase(), await cluster.createDatabase()]
    const { register, store } = await openBakeryRegister({ store: await openPostgresStore({ url, keysUrl }) })
    const { status } = await post(register, (await newVisitor()).record)
    const [entry] = await store.entries('corner-bakery', { after: 0, limit: 1 })
    const wrapped = await store.wrappedKey(entry?.keyId ?? '')
    await store.close()

    expect(status).toBe(201)
    expect(wrapped).toHaveLength(40)
    expect((await cluster.run(url, tables)).map(({ schema }) => schema)).not.toContain('evaste_keys')
    expect(await cluster.run(keysUrl, tables)).toEqual([
      { schema: 'evaste_keys', name: 'keys' },
      { schema: 'evaste_ledger', name: 'lines' },
    ])
  })

  test('several processes may start on an empty database at once', async () => {
    const url = await cluster.createDatabase()

    const stores = await Promise.all(Array.from({ length: 4 }, () => openPostgresStore({ url })))

    await Promise.all(stores.map((store) => store.ping()))
    await Promise.all(stores.map((store) => store.close()))
  })

  test('registers with one database number a site’s entries without a gap', async () => {
    const url = await cluster.createDatabase()
    const stores = await Promise.all(Array.from({ length: 3 }, () => openPostgresStore({ url })))
    const registers = await Promise.all(stores.map((store) => openBakeryRegister({ store })))
    const visitors = await Promise.all(Array.from({ length: 60 }, () => newVisitor()))

    await Promise.all(
      visitors.map(async ({ record }, i) => {
        const { register } = registers[i % 3] as (typeof registers)[number]
        expect((await post(register, record)).status).toBe(201)
      }),
    )

    const entries = await stores[0]?.entries('corner-bakery', { after: 0, limit: 100 })
    expect(entries?.map(({ entry }) => entry)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1))
    await Promise.all(stores.map((store) => store.close()))
  })

  test('a register whose connections are all cut answers 503 at most, and goes on', async () => {
    const url = await cluster.createDatabase()
    const { register, store } = await openBakeryRegister({ store: await openPostgresStore({ url }) })
    const visitors = await Promise.all(Array.from({ length: 20 }, () => newVisitor()))
    const sendAll = () => Promise.all(visitors.map(async ({ record }) => (await post(register, record)).status))

    const sending = sendAll()
    await cluster.run(url, 'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()')
    const during = await sending
    const after = await sendAll()

    expect([...new Set(during)].filter((status) => status !== 201 && status !== 503)).toEqual([])
    expect(after.every((status) => status === 200 || status === 201)).toBe(true)
    expect(await verifyChain(store, 'corner-bakery')).toMatchObject({ entries: 20, problems: [] })
    await store.close()
  })

  test('no question reads more rows than it answers', async () => {
    const url = await cluster.createDatabase()
    const ran: { readonly sql: string; readonly parameters: readonly unknown[] }[] = []
    const store = await openPostgresStore({ url, log: ({ query }) => void ran.push(query) })
    const { register } = await openBakeryRegister({ store })
    await post(register, (await newVisitor()).record)
    // As many as make a planner think; a small table is rightly read from end to end.
    await cluster.run(
      url,
      `insert into entries select 'corner-bakery', n, 'd' || n, 'c' || n % 9000, recorded_at, record, server, personal, salt,
         commitment, hash, receipt, 'k' || n from entries, generate_series(2, 20000) as n`,
    )
    await cluster.run(
      url,
      `insert into consents select 'corner-bakery', 'c' || n, 'h', n from generate_series(1, 9000) as n`,
    )
    await cluster.run(
      url,
      `insert into decision_counts select 'site-' || n % 50, (date '2026-01-01' + n / 50)::text, 'fi', 'banner', '1', 1, 1, 1, 1
       from generate_series(0, 20000) as n`,
    )
    await cluster.run(
      url,
      `insert into purpose_counts select site, day, 'analytics', language, source, version, 1, 1, 1, 1 from decision_counts
       where site <> 'corner-bakery'`,
    )
    await cluster.run(url, 'analyze')
    ran.length = 0
    await store.append(async (transaction) => {
      await transaction.head('corner-bakery')
      await transaction.entriesOfDecisions('corner-bakery', ['d7', 'd9'])
      await transaction.secretHashes('corner-bakery', ['c7', 'c9'])
    })
    await store.entries('corner-bakery', { after: 9_000, limit: 100 })
    await store.entriesOfConsent('corner-bakery', 'c7')
    await store.secretHash('corner-bakery', 'nobody')
    await store.statistics('site-7', { from: '2026-02-01', to: '2026-02-28', by: ['day'] })
    await store.close()

    const questions = ran.filter(({ sql }) => sql.startsWith('select') && /"(entries|consents|\w+_counts)"/.test(sql))
    expect(questions).toHaveLength(7)
    for (const { sql, parameters } of questions) {
      const sites = ['corner-bakery', 'site-7']
      const plan = await cluster.runAsRegister(url, sites, `explain ${sql}`, parameters)
      const steps = plan.map((step) => String(step['QUERY PLAN']))
      expect({ sql, scans: steps.filter((step) => /Seq Scan/.test(step)) }).toEqual({ sql, scans: [] })
      expect(steps.join(' ')).toMatch(/entries_(key|decision|consent)|(consents|\w+_counts)_key/)
    }
  })

  test('a database that answers before it has written is refused, with what to type', async () => {
    const url = await cluster.createDatabase()
    const name = new URL(url).pathname.slice(1)
    await cluster.run(url, `alter database ${name} set synchronous_commit = off`)

    const opening = openPostgresStore({ url })

    await expect(opening).rejects.toThrow(`ALTER DATABASE "${name}" SET synchronous_commit = on;`)
  })

  test('a database that nobody answers for is an error at the start', async () => {
    const opening = openPostgresStore({ url: 'postgres://evaste@127.0.0.1:1/evaste' })

    await expect(opening).rejects.toThrow('ECONNREFUSED')
  })
})

describe.skipIf(missingPostgres || process.env.EVASTE_PG_URL)('a PostgreSQL that never syncs', () => {
  test('is refused, with what to type', { timeout: 120_000 }, async () => {
    const cluster = await startCluster(['fsync=off', 'full_page_writes=off'])

    const opening = openPostgresStore({ url: await cluster.createDatabase() })

    await expect(opening).rejects.toThrow(/ALTER SYSTEM SET fsync = on;.*ALTER SYSTEM SET full_page_writes = on;/)
    await cluster.stop()
  })
})
