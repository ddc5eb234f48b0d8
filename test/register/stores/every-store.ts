import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { openPostgresStore } from '../../../src/register/stores/postgres.js'
import { openSqliteStore } from '../../../src/register/stores/sqlite.js'
import type { RegisterStore } from '../../../src/register/stores/store.js'
import { type Cluster, missingPostgres, startCluster } from './postgres-cluster.js'

/** Opens a store with nothing in it; closed after the test. */
export type OpenStore = () => Promise<RegisterStore>

/** Runs the tests of one family of queries on every store: what one promises, all keep. */
export function onEveryStore(duties: (open: OpenStore) => void): void {
  describe('on SQLite', () => duties(closing(() => openSqliteStore({ file: ':memory:', keysFile: ':memory:' }))))
  if (missingPostgres !== null) {
    describe.skip(`on PostgreSQL (${missingPostgres})`, () => duties(() => Promise.reject(new Error('skipped'))))
    return
  }
  describe('on PostgreSQL', { timeout: 120_000, tags: ['postgres'] }, () => {
    let cluster: Cluster
    beforeAll(async () => {
      cluster = await startCluster()
    }, 60_000)
    afterAll(() => cluster.stop())
    duties(closing(async () => openPostgresStore({ url: await cluster.createDatabase() })))
  })
}

function closing(openStore: OpenStore): OpenStore {
  const opened: RegisterStore[] = []
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close()
  })
  return async () => {
    const store = await openStore()
    opened.push(store)
    return store
  }
}

/** Bytes as lists of numbers: databases differ in the class that they give bytes. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (_, item) => listed(item)))

function listed(item: unknown): unknown {
  if (item instanceof Uint8Array) return [...item]
  // A Buffer has turned itself into this before it is asked.
  const { type, data } = (item ?? {}) as { type?: unknown; data?: unknown }
  return type === 'Buffer' ? data : item
}
