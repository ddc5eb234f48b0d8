import { type Kysely, type Migration, sql } from 'kysely'
import type { BytesType } from './migrate.js'

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

/** Keys by an id of their own, so that they can be made before the entries that use them. */
export const createKeys = (bytes: BytesType): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('keys')
      .addColumn('key_id', 'text', (column) => column.notNull().primaryKey())
      .addColumn('wrapped_key', sql.raw(bytes), (column) => column.notNull())
      .execute()
    // The entries name them in the same way: `0002-key-ids.ts`.
    await sql`insert into keys select site || '/' || entry, wrapped_key from entry_keys`.execute(db)
    await db.schema.dropTable('entry_keys').execute()
  },
})
