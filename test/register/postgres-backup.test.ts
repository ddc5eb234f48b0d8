// @module-tag slow
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verifyChain } from '../../src/register/chain/verify-chain.js'
import { parseRegisterConfig } from '../../src/register/node/config.js'
import { openNodeRegister, showConsent } from '../../src/register/node/server.js'
import type { Register } from '../../src/register/register.js'
import { openPostgresStore } from '../../src/register/stores/postgres.js'
import { bakery, bakeryOrigin, get, interfaces, newVisitor, post, receiptOf, type Visitor } from './bakery.js'
import { ask } from './rights/ask.js'
import { type Cluster, missingPostgres, postgresPrograms, startCluster } from './stores/postgres-cluster.js'

const missing =
  missingPostgres ??
  (postgresPrograms === null ? 'skipped: no pg_dump was found' : null) ??
  (process.env.EVASTE_PG_URL ? 'skipped: EVASTE_PG_URL may not name a superuser' : null)

describe.skipIf(missing)(
  `the backup of PostgreSQL that the guide describes ${missing ?? ''}`,
  { timeout: 60_000 },
  () => {
    let cluster: Cluster
    let folder: string
    const open: Register[] = []
    beforeEach(async () => {
      cluster = await startCluster()
      folder = await mkdtemp(join(tmpdir(), 'evaste-pg-backup-'))
      for (const name of ['backup', 'backup-of-keys']) await mkdir(join(folder, name))
    }, 60_000)
    afterEach(async () => {
      for (const register of open.splice(0)) await register.close()
      await cluster.stop()
      await rm(folder, { recursive: true, force: true })
    })

    interface Databases {
      readonly url: string
      readonly keysUrl: string
    }
    const configOf = ({ url: databaseUrl, keysUrl }: Databases) =>
      parseRegisterConfig({
        ...{ data: 'evaste-data', databaseUrl, keysUrl },
        sites: [{ site: 'corner-bakery', origins: [bakeryOrigin], declaration: bakery }],
      })
    const start = async (databases: Databases): Promise<Register> => {
      const register = await openNodeRegister({ config: configOf(databases), folder, interfaces })
      open.push(register)
      return register
    }
    /** The lines of the guide that begin with a program, with the variables that it names. */
    const runGuide = async (program: string, { url, keysUrl }: Databases): Promise<number> => {
      const guide = await readFile('docs/running-a-register.md', 'utf8')
      const lines = guide.split('\n').filter((line) => line.startsWith(`${program} `))
      const env = {
        ...{ PATH: `${postgresPrograms}:${process.env.PATH}`, DATABASE_URL: url, EVASTE_KEYS_URL: keysUrl },
        SUPERUSER_URL: cluster.addressFor(url),
        BACKUP_URL: cluster.addressFor(url, 'evaste_backup'),
        BACKUP_KEYS_URL: cluster.addressFor(keysUrl, 'evaste_backup'),
      }
      for (const line of lines) execFileSync('sh', ['-c', line], { cwd: folder, env, stdio: 'pipe' })
      return lines.length
    }
    const statusOf = async (register: Register, { record, secret }: Visitor): Promise<number> =>
      (await get(register, `/v1/receipts/${record.consentId}`, { authorization: `Receipt ${secret}` })).status

    test.each([
      ['in one database', async (url: string) => url],
      ['in two', () => cluster.createDatabase()],
    ])('%s restores a whole chain with readable addresses, and nobody who was erased since', async (_, keysFor) => {
      const url = await cluster.createDatabase()
      const databases = { url, keysUrl: await keysFor(url) }
      const visitors = await Promise.all([newVisitor(), newVisitor(), newVisitor()])
      const [stays, erased, late] = visitors as [Visitor, Visitor, Visitor]
      const register = await start(databases)
      for (const { record } of [stays, erased]) await post(register, record)

      expect(await runGuide('psql', databases)).toBe(1)
      expect(await runGuide('pg_dump', databases)).toBe(2)
      await post(register, late.record)
      await ask(register, erased, { kind: 'erasure' })
      await open.pop()?.close()
      expect(await runGuide('pg_restore', databases)).toBe(2)
      const restored = await start(databases)

      expect(await Promise.all(visitors.map((visitor) => statusOf(restored, visitor)))).toEqual([200, 404, 404])
      const [shown] = await showConsent({ config: configOf(databases), folder }, stays.record.consentId)
      expect(shown?.ip).toEqual({ mode: 'encrypted', address: '192.0.2.10' })
      const next = await receiptOf(await post(restored, (await newVisitor()).record))
      const store = await openPostgresStore(databases)
      expect(await verifyChain(store, 'corner-bakery')).toMatchObject({ entries: next.entry, problems: [] })
      await store.close()
      const hidden = await cluster.runAsRegister(url, null, 'select * from entries')
      expect([next.entry, hidden]).toEqual([4, []])
    })

    test('by the register’s own role fails, rather than writing a backup without rows', async () => {
      const url = await cluster.createDatabase()
      await post(await start({ url, keysUrl: url }), (await newVisitor()).record)

      const { status, stderr } = spawnSync(join(postgresPrograms ?? '', 'pg_dump'), [url], { encoding: 'utf8' })

      expect([status, stderr]).toEqual([1, expect.stringContaining('row-level security')])
    })
  },
)
