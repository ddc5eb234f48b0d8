import { DatabaseSync } from '@photostructure/sqlite'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { openPostgresStore } from '../../../src/register/stores/postgres.js'
import { openSqliteStore } from '../../../src/register/stores/sqlite.js'
import { answerKinds } from '../../../src/register/stores/queries/entry-search.js'
import type { RegisterStore } from '../../../src/register/stores/store.js'
import { MARKUP, fillRegister } from '../generated-register.js'
import { missingPostgres, startCluster } from './postgres-cluster.js'

const OLDER = [
  'DROP INDEX entries_answer',
  'DROP INDEX entries_version',
  'ALTER TABLE entries DROP COLUMN version',
  'ALTER TABLE entries DROP COLUMN answer',
  "DELETE FROM kysely_migration WHERE name = '0014-entry-facets'",
]

async function foundIn(store: RegisterStore): Promise<object> {
  const found: Record<string, readonly number[]> = {}
  for (const answer of answerKinds)
    for (const version of ['2026-09-01', '2026-10-15', `2026-11-10 ${MARKUP}`, '']) {
      const entries = await store.findEntries('corner-bakery', { answer, version, limit: 500 })
      found[`${answer} ${version}`] = entries.map(({ entry }) => entry)
    }
  return found
}

test('an upgrade finds entries of before by version and answer, on SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'evaste-facets-'))
  const files = { file: join(folder, 'register.sqlite'), keysFile: join(folder, 'keys.sqlite') }
  const store = await openSqliteStore(files)
  await fillRegister(store, 200)
  const before = await foundIn(store)
  await store.close()
  const database = new DatabaseSync(files.file)
  for (const statement of OLDER) database.exec(statement)
  database.close()

  const upgraded = await openSqliteStore(files)

  expect(await foundIn(upgraded)).toEqual(before)
  await upgraded.close()
  await rm(folder, { recursive: true, force: true })
})

test.skipIf(missingPostgres !== null)(
  'an upgrade finds entries of before by version and answer, on PostgreSQL',
  { tags: ['postgres'], timeout: 120_000 },
  async () => {
    const cluster = await startCluster()
    const url = await cluster.createDatabase()
    const store = await openPostgresStore({ url })
    await fillRegister(store, 200)
    const before = await foundIn(store)
    await store.close()
    const client = new pg.Client(url)
    await client.connect()
    for (const statement of OLDER) await client.query(statement)
    await client.end()

    const upgraded = await openPostgresStore({ url })

    expect(await foundIn(upgraded)).toEqual(before)
    await upgraded.close()
    await cluster.stop()
  },
)
