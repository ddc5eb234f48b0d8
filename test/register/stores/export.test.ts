// @module-tag slow
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exportSite } from '../../../src/register/export/export-site.js'
import { exportTable } from '../../../src/register/export/export-table.js'
import { openPersonalVault } from '../../../src/register/addresses/vault.js'
import { openPostgresStore } from '../../../src/register/stores/postgres.js'
import { openSqliteStore } from '../../../src/register/stores/sqlite.js'
import type { NewEntry, RegisterStore } from '../../../src/register/stores/store.js'
import { masterKey, newId, newVisitor, noon, openBakeryRegister, post } from '../bakery.js'
import { type Cluster, missingPostgres, startCluster } from './postgres-cluster.js'

const site = 'corner-bakery'
const ENTRIES = 2_600

/** A register with one visitor's entry and many more like it, and the same database opened by another process's means. */
async function openTwice(open: () => Promise<RegisterStore>) {
  const [store, operator] = [await open(), await open()]
  const { register } = await openBakeryRegister({ store })
  await post(register, (await newVisitor()).record)
  const [first] = await store.entries(site, { after: 0, limit: 1 })
  await store.append(async (transaction) => {
    const like = (entry: number) => ({ ...first, entry, decisionId: newId(), receiptSecretHash: null }) as NewEntry
    await transaction.insert(
      site,
      Array.from({ length: ENTRIES - 1 }, (_, i) => like(i + 2)),
    )
  })
  const pages: number[] = []
  const watched: RegisterStore = {
    ...operator,
    async entries(...question) {
      const page = await operator.entries(...question)
      pages.push(page.length)
      return page
    },
  }
  const close = async () => {
    await store.close()
    await operator.close()
  }
  return { register, store, watched, pages, close }
}

const exports = {
  'a bundle': (store: RegisterStore) =>
    exportSite(site, { store, sign: async () => 'signed', publicKeys: [], now: () => new Date(noon) }),
  'a table': (store: RegisterStore) => exportTable(site, 'csv', { store, vault: openPersonalVault(masterKey, store) }),
}

function duties(open: () => Promise<RegisterStore>): void {
  test.each(Object.entries(exports))('%s is read page by page, and holds no writer up', async (_, begin) => {
    const { register, store, watched, pages, close } = await openTwice(open)
    const lines = begin(watched)
    for (let i = 0; i < 2; i++) await lines.next()
    const whileRead = pages.length

    // Whoever reads has stopped; visitors go on.
    const { status } = await post(register, (await newVisitor()).record)
    await store.scrub()
    let text = ''
    for await (const more of lines) text += more
    await close()

    expect([whileRead, status]).toEqual([1, 201])
    expect(Math.max(...pages)).toBeLessThanOrEqual(500)
    expect(pages.reduce((sum, page) => sum + page)).toBeGreaterThanOrEqual(ENTRIES)
    expect(text.trim().split('\n').length).toBeGreaterThanOrEqual(ENTRIES - 500)
  })
}

describe('an export on SQLite', { timeout: 120_000 }, () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'evaste-export-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  duties(() => openSqliteStore({ file: join(folder, 'register.sqlite'), keysFile: join(folder, 'keys.sqlite') }))
})

describe.skipIf(missingPostgres)(`an export on PostgreSQL ${missingPostgres ?? ''}`, { timeout: 120_000 }, () => {
  let cluster: Cluster
  let url: string
  beforeEach(async () => {
    cluster = await startCluster()
    url = await cluster.createDatabase()
  }, 60_000)
  afterEach(() => cluster.stop())

  duties(() => openPostgresStore({ url }))
})
