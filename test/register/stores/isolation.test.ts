import { DatabaseSync } from '@photostructure/sqlite'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSqliteStore } from '../../../src/register/stores/sqlite.js'
import { admin, haveKey } from '../admin/admin-calls.js'
import { ask } from '../rights/ask.js'
import { get, newVisitor, openBakeryRegister, post } from '../bakery.js'

interface Ran {
  readonly sql: string
}
interface Column {
  readonly name: string
  readonly pk: number
}

let folder: string
const ran: Ran[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evaste-isolation-'))
  const files = { file: join(folder, 'register.sqlite'), keysFile: join(folder, 'keys.sqlite') }
  const store = await openSqliteStore({ ...files, log: ({ query }) => void ran.push(query) })
  ran.length = 0
  // A day in the life of a register: every kind of call.
  const { register } = await openBakeryRegister({ store, notify: [{ id: 'controller', tell: async () => {} }] })
  const visitor = await newVisitor()
  const key = await haveKey(store)
  await post(register, visitor.record)
  await get(register, `/v1/receipts/${visitor.record.consentId}`, { authorization: `Receipt ${visitor.secret}` })
  for (const kind of ['access', 'restriction', 'objection', 'erasure']) await ask(register, visitor, { kind })
  for (const call of ['entries', 'statistics', 'requests', 'declaration', 'export'])
    await (await admin(register, key, `GET /sites/corner-bakery/${call}`)).text()
  await admin(register, key, 'POST /sites/corner-bakery/retention', { dryRun: true })
  await admin(register, key, 'PUT /sites/station-cafe', { origins: [] })
  await register.close()
  await store.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  readonly indexes: readonly (readonly string[])[]
}

function readTables(): readonly Table[] {
  const database = new DatabaseSync(join(folder, 'register.sqlite'))
  const all = <Row>(sql: string): readonly Row[] => database.prepare(sql).all() as readonly Row[]
  const names = all<Column>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'kysely%'`)
  const tables = names.map(({ name }) => ({
    name,
    columns: all<Column>(`PRAGMA table_info("${name}")`),
    indexes: all<Column>(`PRAGMA index_list("${name}")`).map((index) =>
      all<Column>(`PRAGMA index_info("${index.name}")`).map((column) => column.name),
    ),
  }))
  database.close()
  return tables
}

describe('sites that share a register', () => {
  test('are told apart by the first column of every key of every table that has a site', () => {
    const tables = readTables().filter(({ columns }) => columns.some(({ name }) => name === 'site'))

    expect(tables.length).toBeGreaterThanOrEqual(7)
    const keys = tables.map(({ name, columns }) => [name, columns.find(({ pk }) => pk === 1)?.name])
    expect(keys).toEqual(tables.map(({ name }) => [name, 'site']))
    for (const { name, indexes } of tables)
      for (const columns of indexes)
        expect({ name, columns }).toEqual({ name, columns: expect.arrayContaining(['site']) })
  })

  test('are named in every question about them, but for the lists of all sites', () => {
    const withSite = readTables()
      .filter(({ columns }) => columns.some(({ name }) => name === 'site'))
      .map(({ name }) => name)
    const about = [...new Set(ran.map(({ sql }) => sql.replaceAll(/\s+/g, ' ')))].filter(
      (sql) => /^(select|update|delete)/.test(sql) && withSite.some((name) => sql.includes(`"${name}"`)),
    )

    expect(about.length).toBeGreaterThan(15)
    const lists = [
      /^select \* from "sites" order by "site"$/,
      /^select "site" from "heads" order by "site"$/,
      /^select "consents"."site", .* where "entries"."consent_id" = \?$/,
      /^select max\("entries"."recorded_at"\) as "at" from "heads" /,
      /^select \* from "notices" where "next_at" <= \? /,
    ]
    const open = about.filter((sql) => !/"?site"? (=|in) ?\(?\?/.test(sql) && !lists.some((list) => list.test(sql)))
    expect(open).toEqual([])
  })
})
