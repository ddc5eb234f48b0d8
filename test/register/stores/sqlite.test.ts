import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openSqliteStore } from '../../../src/register/stores/sqlite.js'
import { newVisitor, openBakeryRegister, post, type Visitor } from '../bakery.js'
import { ask } from '../rights/ask.js'

describe('on SQLite', { timeout: 120_000 }, () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'evaste-sqlite-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))
  const files = () => ({ file: join(folder, 'register.sqlite'), keysFile: join(folder, 'keys.sqlite') })

  test('entries are there after closing and opening again', async () => {
    const { register, store } = await openBakeryRegister({ store: await openSqliteStore(files()) })
    await post(register, (await newVisitor()).record)
    const before = await store.entries('corner-bakery', { after: 0, limit: 10 })
    await store.close()

    const again = await openSqliteStore(files())

    expect(await again.entries('corner-bakery', { after: 0, limit: 10 })).toEqual(before)
    await again.close()
  })

  test('a file that is copied after closing is whole without its log', async () => {
    const { register, store } = await openBakeryRegister({ store: await openSqliteStore(files()) })
    await post(register, (await newVisitor()).record)
    const before = await store.entries('corner-bakery', { after: 0, limit: 10 })
    await store.close()
    await mkdir(join(folder, 'copy'))
    for (const name of ['register.sqlite', 'keys.sqlite'])
      await copyFile(join(folder, name), join(folder, 'copy', name))

    const copy = await openSqliteStore({
      file: join(folder, 'copy', 'register.sqlite'),
      keysFile: join(folder, 'copy', 'keys.sqlite'),
    })

    expect(await copy.entries('corner-bakery', { after: 0, limit: 10 })).toEqual(before)
    await copy.close()
  })

  test('a commit is synced: WAL, and FULL on the connection that writes', async () => {
    const seen: string[] = []
    class Watched extends DatabaseSync {
      override exec(sql: string): void {
        seen.push(sql)
        super.exec(sql)
      }
    }
    vi.doMock('@photostructure/sqlite', () => ({ DatabaseSync: Watched }))
    vi.doMock('node:sqlite', () => ({ DatabaseSync: Watched }))
    const store = await openSqliteStore(files())
    vi.doUnmock('@photostructure/sqlite')
    vi.doUnmock('node:sqlite')
    await store.close()

    expect(seen.filter((sql) => sql === 'PRAGMA synchronous = FULL')).toHaveLength(2)
    const database = new DatabaseSync(files().file)
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    database.close()
  })

  test('five hundred encrypted addresses cost a commit or two, and their keys a handful that were made ahead', async () => {
    const ran: string[] = []
    const store = await openSqliteStore({ ...files(), log: ({ query }) => void ran.push(query.sql) })
    const { register } = await openBakeryRegister({ store, queue: { gatherMs: 1_500 } })
    await post(register, (await newVisitor()).record) // keeps the texts that the entries refer to
    const visitors = await Promise.all(Array.from({ length: 500 }, () => newVisitor()))
    ran.length = 0

    const answers = await Promise.all(visitors.map(({ record }) => post(register, record)))

    expect(answers.every(({ status }) => status === 201)).toBe(true)
    const forKeys = ran.filter((sql) => sql.startsWith('insert into "keys"')).length
    expect(ran.filter((sql) => sql === 'commit').length - forKeys).toBeLessThanOrEqual(2)
    expect(forKeys).toBeLessThanOrEqual(5)
    await store.close()
  })

  test('a SQLite that does not sync its commits is refused', async () => {
    class Hasty extends DatabaseSync {
      override exec(sql: string): void {
        super.exec(sql.replace('synchronous = FULL', 'synchronous = NORMAL'))
      }
    }
    vi.doMock('@photostructure/sqlite', () => ({ DatabaseSync: Hasty }))
    vi.doMock('node:sqlite', () => ({ DatabaseSync: Hasty }))

    const opening = openSqliteStore(files())

    await expect(opening).rejects.toThrow('does not sync its commits')
    vi.doUnmock('@photostructure/sqlite')
    vi.doUnmock('node:sqlite')
  })

  test('the entries’ file holds no key, and the keys’ file nothing but keys', async () => {
    const { register, store } = await openBakeryRegister({ store: await openSqliteStore(files()) })
    await post(register, (await newVisitor()).record)
    await store.close()
    const tablesOf = (file: string) => {
      const database = new DatabaseSync(file)
      const rows = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).all()
      database.close()
      return rows.map((row) => (row as { name: string }).name).filter((name) => !name.startsWith('kysely'))
    }

    expect(tablesOf(files().file)).toEqual(expect.arrayContaining(['consents', 'documents', 'entries', 'heads']))
    expect(tablesOf(files().file)).not.toContain('keys')
    expect(tablesOf(files().keysFile)).toEqual(['keys'])
  })

  test('two processes on one file number the entries without a gap', async () => {
    const stores = await Promise.all([openSqliteStore(files()), openSqliteStore(files())])
    const registers = await Promise.all(stores.map((store) => openBakeryRegister({ store })))
    const visitors = await Promise.all(Array.from({ length: 20 }, () => newVisitor()))

    for (const [i, { record }] of visitors.entries()) {
      const register = registers[i % 2]?.register
      expect(register && (await post(register, record)).status).toBe(201)
    }

    const entries = await stores[0]?.entries('corner-bakery', { after: 0, limit: 100 })
    expect(entries?.map(({ entry }) => entry)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
    await Promise.all(stores.map((store) => store.close()))
  })

  test('no question reads more rows than it answers', async () => {
    const queries: { sql: string; parameters: readonly unknown[] }[] = []
    const store = await openSqliteStore({ ...files(), log: ({ query }) => void queries.push(query) })
    const { register } = await openBakeryRegister({ store })
    const visitors = await Promise.all(Array.from({ length: 50 }, () => newVisitor()))
    await Promise.all(visitors.map(({ record }) => post(register, record)))
    for (const visitor of visitors.slice(2, 22)) await ask(register, visitor, { kind: 'access' })
    const dues = Array.from(
      { length: 100 },
      (_, i) => ({ what: 'content', entry: i + 1, dueAt: `2026-11-${10 + (i % 20)}` }) as const,
    )
    await store.append((transaction) => transaction.saveDues('corner-bakery', dues))
    const seen = dues.map(
      ({ dueAt: day, entry }) => ({ day, kind: 'stopped', host: `h${entry}.example`, pages: 1 }) as const,
    )
    await store.addThirdParties('corner-bakery', seen)
    queries.length = 0
    await post(register, (await newVisitor()).record)
    await store.entries('corner-bakery', { after: 10, limit: 10 })
    await store.entriesOfConsent('corner-bakery', visitors[0]?.record.consentId ?? '')
    await store.secretHash('corner-bakery', 'nobody')
    await store.secretHashesAt(null, 'nobody')
    await store.apiKey('a'.repeat(64))
    await store.hasSetupToken('a'.repeat(64), '2026-11-22T12:00:00.000Z')
    await store.statistics('corner-bakery', { from: '2026-11-01', to: '2026-11-30', by: ['day'] })
    await store.wrappedKey('nobody')
    await store.document('a'.repeat(64))
    await ask(register, visitors[1] as Visitor, { kind: 'erasure' })
    await store.request('corner-bakery', 'nobody')
    await store.findEntries('corner-bakery', { limit: 5, from: '2026-11-22', until: '2026-11-23' })
    await store.findEntries('corner-bakery', { limit: 5, answer: 'some', before: 9 })
    await store.findEntries('corner-bakery', { limit: 5, version: '1', answer: 'none' })
    await store.firstEntryOfVersion('corner-bakery', '1')
    await store.requests('corner-bakery', { limit: 5 })
    await store.requests('corner-bakery', { limit: 5, state: 'open' })
    await store.due('corner-bakery', 'content', { at: '2027-01-01', limit: 5 })
    await store.countDue('corner-bakery', 'content', '2027-01-01')
    await store.countOpenRequests('corner-bakery', '2027-01-01')
    await store.addThirdParties('corner-bakery', [{ day: '2026-11-22', kind: 'stopped', host: 'a.example', pages: 1 }])
    await store.dropThirdParties('corner-bakery', '2025-01-01')
    await store.retentionCursor('corner-bakery')
    await store.noticesDue(null, { targets: ['one', 'two'], at: '2027-01-01', limit: 5 })
    await store.append(async (transaction) => {
      await transaction.idsOf('corner-bakery', [1, 2, 3])
      await transaction.forgetConsents('corner-bakery', ['nobody'])
      await transaction.dropDues('corner-bakery', 'address', [1, 2])
    })
    await store.close()

    const questions = queries.filter(({ sql }) => /^(select|update|delete)/.test(sql))
    expect(questions.length).toBeGreaterThanOrEqual(8)
    for (const { sql, parameters } of questions) {
      const planOf = (prepare: string): readonly string[] => {
        const database = new DatabaseSync(sql.includes('"keys"') ? files().keysFile : files().file)
        database.exec(prepare)
        const plan = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...(parameters as string[]))
        database.close()
        return plan.map((step) => (step as { detail: string }).detail)
      }
      // First as a register has it, whose database knows nothing about how the values are spread.
      const plans = { without: planOf(''), analysed: planOf('ANALYZE') }
      for (const [name, steps] of Object.entries(plans)) {
        expect({ name, sql, steps: steps.filter((step) => /^SCAN|TEMP B-TREE/.test(step)) }).toEqual({
          name,
          sql,
          steps: [],
        })
        const byConsent = /from "entries" where "consent_id" = \?/.test(sql)
        if (byConsent) expect(steps).toEqual([expect.stringContaining('entries_consent')])
        const byFacet = /"(version|answer)" = \?/.exec(sql)
        if (byFacet) expect(steps.join()).toContain(`INDEX entries_${byFacet[1]} `)
        if (byFacet) expect(steps.join()).not.toMatch(/site=\? AND entry[<>]/)
      }
    }
  })
})
