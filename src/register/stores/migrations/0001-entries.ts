import { type Kysely, type Migration, sql } from 'kysely'
import type { BytesType } from './migrate.js'

/** Entries with their indexed columns, the heads of the sites, and the texts that entries refer to. */
export const createEntryTables = (bytes: BytesType): Migration => ({
  async up(db: Kysely<unknown>) {
    await createEntries(db, bytes)
    await db.schema
      .createTable('consents')
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('consent_id', 'text', (column) => column.notNull())
      .addColumn('receipt_secret_hash', 'text', (column) => column.notNull())
      .addColumn('first_entry', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('consents_key', ['site', 'consent_id'])
      .execute()
    await db.schema
      .createTable('heads')
      .addColumn('site', 'text', (column) => column.notNull().primaryKey())
      .addColumn('entry', 'bigint', (column) => column.notNull())
      .addColumn('hash', sql.raw(bytes), (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('documents')
      .addColumn('digest', 'text', (column) => column.notNull().primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .execute()
  },
})

async function createEntries(db: Kysely<unknown>, bytes: BytesType): Promise<void> {
  await db.schema
    .createTable('entries')
    .addColumn('site', 'text', (column) => column.notNull())
    .addColumn('entry', 'bigint', (column) => column.notNull())
    .addColumn('decision_id', 'text', (column) => column.notNull())
    .addColumn('consent_id', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('server', 'text', (column) => column.notNull())
    .addColumn('personal', sql.raw(bytes))
    .addColumn('salt', sql.raw(bytes))
    .addColumn('commitment', sql.raw(bytes), (column) => column.notNull())
    .addColumn('hash', sql.raw(bytes), (column) => column.notNull())
    .addColumn('receipt', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('entries_key', ['site', 'entry'])
    .addUniqueConstraint('entries_decision', ['site', 'decision_id'])
    .execute()
  // The id comes first: with the site first, a query ordered by entry would scan the primary key instead.
  await db.schema.createIndex('entries_consent').on('entries').columns(['consent_id', 'site', 'entry']).execute()
}
