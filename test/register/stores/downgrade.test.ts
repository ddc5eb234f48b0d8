import { DatabaseSync } from '@photostructure/sqlite'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqliteStore } from '../../../src/register/stores/sqlite.js'

test('a database that a later version has upgraded is refused, saying so, and is left as it is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'evaste-downgrade-'))
  const files = { file: join(folder, 'register.sqlite'), keysFile: join(folder, 'keys.sqlite') }
  await (await openSqliteStore(files)).close()
  const database = new DatabaseSync(files.file)
  database.exec(`INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-later', '2030-01-01T00:00:00.000Z')`)

  await expect(openSqliteStore(files)).rejects.toThrow('a later evaste has upgraded this database')

  const rows = database.prepare(`SELECT name FROM kysely_migration WHERE name = '9999-later'`).all()
  database.close()
  expect(rows).toHaveLength(1)
  await rm(folder, { recursive: true, force: true })
})
