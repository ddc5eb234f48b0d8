// @module-tag slow
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readPublicKeys } from '../../../src/register/node/key-files.js'
import { openWorkshop, type Workshop } from '../workshop.js'
import { type KeptRegister, keepRegister } from './kept-register.js'

/** What an entry says, and what is searched about it. Where its address's key is, no evidence depends on. */
const COLUMNS = {
  entry: 'entry + 100',
  decision_id: "decision_id || 'x'",
  consent_id: "consent_id || 'x'",
  recorded_at: "'2020-01-01T00:00:00.000Z'",
  record: "record || ' '",
  server: "server || ' '",
  personal: "CASE WHEN personal IS NULL THEN x'00' ELSE NULL END",
  salt: "CASE WHEN salt IS NULL THEN x'00' ELSE NULL END",
  commitment: 'zeroblob(32)',
  hash: 'zeroblob(32)',
  receipt: "receipt || 'x'",
}

describe('whoever has the file, but not the signing key, changes nothing unnoticed', { timeout: 120_000 }, () => {
  let workshop: Workshop
  let register: KeptRegister
  let database: DatabaseSyncInstance
  beforeAll(async () => {
    workshop = await openWorkshop()
    register = await keepRegister(workshop.folder)
    await register.erase(2)
    await workshop.write('keys.json', JSON.stringify({ keys: await readPublicKeys(register.data) }))
    database = new DatabaseSync(join(register.data, 'register.sqlite'))
    return () => database.close()
  }, 60_000)

  const verify = async () => (await workshop.run('verify', '--keys', 'keys.json')).exitCode
  /** Tampers, verifies, and puts everything back. */
  async function afterwards(sql: string): Promise<number> {
    database.exec(
      'CREATE TABLE kept_entries AS SELECT * FROM entries; CREATE TABLE kept_documents AS SELECT * FROM documents',
    )
    database.exec('CREATE TABLE kept_heads AS SELECT * FROM heads')
    try {
      database.exec(sql)
      return await verify()
    } finally {
      for (const table of ['entries', 'documents', 'heads'])
        database.exec(
          `DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM kept_${table}; DROP TABLE kept_${table}`,
        )
    }
  }

  test('it verifies as it was', async () => {
    expect(await verify()).toBe(0)
  })

  // Decisions, what an erasure left, the erasure itself.
  test.each([1, 2, 5, 6])('any column of entry %i', async (entry) => {
    const missed: string[] = []
    for (const [column, value] of Object.entries(COLUMNS))
      if ((await afterwards(`UPDATE entries SET ${column} = ${value} WHERE entry = ${entry}`)) !== 1)
        missed.push(column)

    expect(missed).toEqual([])
  })

  test.each([
    ['an entry is taken out', 'DELETE FROM entries WHERE entry = 3'],
    ['two entries change places', 'UPDATE entries SET entry = CASE entry WHEN 3 THEN 400 ELSE entry END'],
    ['an entry is blanked', blankSql(4)],
    ['the head is set back', 'UPDATE heads SET entry = 5, hash = (SELECT hash FROM entries WHERE entry = 5)'],
    ['the head is set on', 'UPDATE heads SET entry = 7'],
    ['what an erasure left is taken away too', blankSql(2)],
    ['a text is changed', "UPDATE documents SET text = replace(text, 'Kulmaleipomo', 'Nurkkaleipomo')"],
    ['a consent is taken over', "UPDATE entries SET consent_id = 'f' WHERE entry IN (1, 3)"],
  ])('%s', async (_, sql) => {
    expect(await afterwards(sql)).toBe(1)
  })
})

/** As retention would leave it. */
function blankSql(entry: number): string {
  return `UPDATE entries SET salt = NULL, personal = NULL, record = '', server = '', receipt = '', consent_id = '', decision_id = 'blank:${entry}' WHERE entry = ${entry}`
}
