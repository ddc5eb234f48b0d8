import { afterEach, describe } from 'vitest'
import { openSqliteStore } from '../../../src/register/stores/sqlite.js'
import type { RegisterStore } from '../../../src/register/stores/store.js'

/** Opens a store with nothing in it; closed after the test. */
export type OpenStore = () => Promise<RegisterStore>

/** Every store there is, by name. */
const stores: Readonly<Record<string, OpenStore>> = {
  SQLite: () => openSqliteStore({ file: ':memory:', keysFile: ':memory:' }),
}

/** Runs the tests of one family of queries on every store: what one promises, all keep. */
export function onEveryStore(duties: (open: OpenStore) => void): void {
  for (const [name, openStore] of Object.entries(stores))
    describe(`on ${name}`, () => {
      const opened: RegisterStore[] = []
      afterEach(async () => {
        for (const store of opened.splice(0)) await store.close()
      })
      duties(async () => {
        const store = await openStore()
        opened.push(store)
        return store
      })
    })
}

/** Bytes as lists of numbers: databases differ in the class that they give bytes. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (_, item) => listed(item)))

function listed(item: unknown): unknown {
  if (item instanceof Uint8Array) return [...item]
  // A Buffer has turned itself into this before it is asked.
  const { type, data } = (item ?? {}) as { type?: unknown; data?: unknown }
  return type === 'Buffer' ? data : item
}
