// @module-tag postgres
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPostgresStore } from '../../../src/register/stores/postgres.js'
import { namedInTransaction } from '../../../src/register/stores/site-scope.js'
import type { RegisterTables } from '../../../src/register/stores/tables.js'
import { newVisitor, openBakeryRegister, post } from '../bakery.js'
import { ask } from '../rights/ask.js'
import { type Cluster, missingPostgres, startCluster } from './postgres-cluster.js'

const givenServer = process.env.EVASTE_PG_URL ? 'skipped: EVASTE_PG_URL may name a superuser' : null
const skipped = missingPostgres ?? givenServer

describe.skipIf(skipped)(`PostgreSQL's row security ${skipped ?? ''}`, { timeout: 120_000 }, () => {
  let cluster: Cluster
  let url: string
  beforeAll(async () => {
    cluster = await startCluster()
    url = await cluster.createDatabase()
    const { register, store } = await openBakeryRegister({ store: await openPostgresStore({ url }) })
    const visitor = await newVisitor()
    await post(register, visitor.record)
    await ask(register, visitor, { kind: 'restriction' })
    await store.saveSite({ site: 'corner-bakery', controller: 'kulmaleipomo', origins: [] })
    await store.addTreeNodes('corner-bakery', [{ level: 8, number: 0, hash: new Uint8Array(32) }])
    await store.saveCosigned('corner-bakery', { witness: 'other.example', size: 1, note: '' })
    await store.takeCheckpointMail('corner-bakery', { mailbox: 'a', day: '2026-11-22', entries: 1 })
    await store.addThirdParties('corner-bakery', [
      { day: '2026-11-22', kind: 'stopped', host: 'tracker.example', pages: 1 },
    ])
    await store.saveAudit({ site: 'corner-bakery', auditId: 'a', actor: 'operator', action: 'entries', detail: 'show' })
    await store.saveRecipients('corner-bakery', ['contact@leipomo.example'])
    await store.append(async (transaction) => {
      const times = { receivedAt: '2026-11-22', deleteAfter: '2026-12-22' }
      const ids = { site: 'corner-bakery', consentId: 'a', keyId: 'a', entry: 1, size: 1 }
      const recording = { ...ids, ...times, recordingId: 'a', reason: 'report', place: 'storage' } as const
      await transaction.saveRecording(recording, null)
      await transaction.dropRecordings('corner-bakery', [recording])
      await transaction.saveRecording({ ...recording, recordingId: 'b' }, null)
      const next = { target: 'mailbox', tries: 0, nextAt: '2027-01-01' }
      await transaction.saveNotices('corner-bakery', [{ site: 'corner-bakery', requestId: 'a', ...next }])
      await transaction.saveDues('corner-bakery', [{ what: 'content', entry: 1, dueAt: '2027-01-01' }])
      await transaction.saveRetentionCursor('corner-bakery', { through: 1, terms: '' })
      const terms = { validity: 'P6M', given: 'P3Y', refused: 'P6M', address: 'P90D' }
      await transaction.saveErasedDecisions('corner-bakery', ['a'])
      await transaction.countLedgerEvent('corner-bakery', 'a')
      await transaction.saveRetentionAdoption('corner-bakery', { entry: 2, through: 1, terms })
    })
    await store.close()
  }, 60_000)
  afterAll(() => cluster.stop())

  const seen = (sql: string, sites: readonly string[] | null) => cluster.runAsRegister(url, sites, sql)
  const tablesWithSite = async (): Promise<readonly string[]> => {
    const sql = `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'site'`
    return (await cluster.run(url, sql)).map(({ name }) => String(name)).sort()
  }
  const countIn = async (name: string, sites: readonly string[] | null): Promise<number> =>
    Number((await seen(`select count(*) as count from ${name}`, sites))[0]?.count)

  test('is forced on every table that has a site', async () => {
    const forced = await cluster.run(
      url,
      `select relname as name from pg_class join pg_policy on polrelid = pg_class.oid
       where relrowsecurity and relforcerowsecurity and polcmd = '*' order by 1`,
    )

    const tables = await tablesWithSite()
    expect(tables.length).toBeGreaterThanOrEqual(10)
    expect(forced.map(({ name }) => name)).toEqual(tables)
  })

  test('shows nothing to a connection that names no site, or another one, and its own to one that names it', async () => {
    const names = await tablesWithSite()

    const rows = await Promise.all(
      names.map(async (name) => [
        name,
        await countIn(name, null),
        await countIn(name, ['station-cafe']),
        (await countIn(name, ['station-cafe', 'corner-bakery'])) > 0,
      ]),
    )

    expect(rows).toEqual(names.map((name) => [name, 0, 0, true]))
  })

  test('forgets the sites when the transaction ends, so that the next one on the connection sees nothing', async () => {
    const client = new pg.Client(url)
    await client.connect()
    await client.query('begin')
    await client.query(`select set_config('evaste.sites', '{*}', true)`)
    const within = await client.query('select site from entries')
    await client.query('commit')

    const after = await client.query('select site from entries')

    await client.end()
    expect([within.rowCount, after.rowCount]).toEqual([2, 0])
  })

  test('lets nobody write or take away where no site, or another one, is named', async () => {
    const heads = `insert into heads values ('corner-cafe', 1, '')`

    await expect(seen(heads, null)).rejects.toThrow('row-level security')
    await expect(seen(heads, ['station-cafe'])).rejects.toThrow('row-level security')
    expect(await seen('delete from entries returning entry', ['station-cafe'])).toEqual([])
    expect(await seen('update entries set record = $$$$ returning entry', null)).toEqual([])
  })

  test('holds for the register itself: a question that forgets its site gets no other site’s rows', async () => {
    const db = new Kysely<RegisterTables>({
      dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }),
    })
    const careless = namedInTransaction(db).questions((own) => ({
      all: (_site?: string) => own.selectFrom('entries').select('site').execute(),
    }))

    const [there, elsewhere, everywhere] = [
      await careless.all('corner-bakery'),
      await careless.all('station-cafe'),
      await careless.all(),
    ]

    await db.destroy()
    expect([there.length, elsewhere.length, everywhere.length]).toEqual([2, 0, 2])
  })

  test.each(['an ordinary role', 'a superuser'])(
    'is missed at the start under %s only where it does not hold',
    async (role) => {
      const ordinary = await cluster.createDatabase()
      const store = await openPostgresStore({ url: role === 'a superuser' ? cluster.addressFor(ordinary) : ordinary })
      const warned: unknown[] = []

      const { register } = await openBakeryRegister({ store, log: (event) => void warned.push(event) })

      await register.close()
      await store.close()
      const warning = { level: 'warn', event: 'row-security-bypassed', message: expect.stringContaining('CREATE ROLE') }
      expect(warned).toEqual(role === 'a superuser' ? [warning] : [])
    },
  )

  test('is missed under a role that is no superuser and has BYPASSRLS', async () => {
    const made = await cluster.createDatabase()
    await cluster.run(made, 'create role careless login bypassrls')
    await cluster.run(made, `alter database ${new URL(made).pathname.slice(1)} owner to careless`)
    const store = await openPostgresStore({ url: cluster.addressFor(made, 'careless') })

    const bypasses = await store.bypassesRowSecurity()

    await store.close()
    expect(bypasses).toBe(true)
  })

  test('is not opened by what a stranger calls a site', async () => {
    const store = await openPostgresStore({ url })

    for (const site of ['*', '{*}', '"},{*}', 'station-cafe","corner-bakery', '\\', `' or '1'='1`])
      expect(await store.entries(site, { after: 0, limit: 9 })).toEqual([])

    await store.close()
  })
})
