import { type Kysely, type Migration, sql } from 'kysely'
import type { BytesType } from './migrate.js'

interface Tables {
  readonly entry_keys: { site: string; entry: number; wrapped_key: Uint8Array }
  readonly keys: { key_id: string; wrapped_key: Uint8Array }
}

/** Keys by the number of their entry. */
export const createEntryKeys = (bytes: BytesType): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('entry_keys')
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('entry', 'bigint', (column) => column.notNull())
      .addColumn('wrapped_key', sql.raw(bytes), (column) => column.notNull())
      .addPrimaryKeyConstraint('entry_keys_key', ['site', 'entry'])
      .execute()
  },
})

/** Keys by an id of their own, so that they can be created before the entries that use them. */
export const createKeys = (bytes: BytesType): Migration => ({
  async up(db: Kysely<Tables>) {
    await db.schema
      .createTable('keys')
      .addColumn('key_id', 'text', (column) => column.notNull().primaryKey())
      .addColumn('wrapped_key', sql.raw(bytes), (column) => column.notNull())
      .execute()
    // The corresponding migration of the entries is `0002-key-ids.ts`.
    const named = db.selectFrom('entry_keys').select([sql<string>`site || '/' || entry`.as('key_id'), 'wrapped_key'])
    await db.insertInto('keys').columns(['key_id', 'wrapped_key']).expression(named).execute()
    await db.schema.dropTable('entry_keys').execute()
  },
})
