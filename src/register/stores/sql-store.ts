import type { Kysely } from 'kysely'
import { createDocumentQueries } from './document-queries.js'
import { createEntryAppends, type Locking } from './entry-appends.js'
import { createEntryQueries } from './entry-queries.js'
import { createKeyQueries } from './key-queries.js'
import type { RegisterStore } from './store.js'
import type { KeyTables, RegisterTables } from './tables.js'

/** The two databases of a register. */
export interface SqlDatabases {
  readonly entries: Kysely<RegisterTables>
  readonly keys: Kysely<KeyTables>
  readonly locking: Locking
}

/** A store over SQL that every database we know of accepts; how it syncs is the opener's duty. */
export function createSqlStore({ entries, keys, locking }: SqlDatabases): RegisterStore {
  return {
    ...createEntryAppends(entries, locking),
    ...createEntryQueries(entries),
    ...createDocumentQueries(entries),
    ...createKeyQueries(keys),
    async ping() {
      await entries.selectFrom('heads').select('site').limit(1).execute()
    },
    async close() {
      await entries.destroy()
      await keys.destroy()
    },
  }
}
