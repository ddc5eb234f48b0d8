import { type Kysely, type Migration, Migrator, sql } from 'kysely'

type Migrations = Readonly<Record<string, Migration>>
/** How a database calls a column of bytes. */
export type BytesType = 'blob' | 'bytea'

/** The tables of entries, from the first version on; a migration that was released is never changed. */
export const entryMigrations = (bytes: BytesType): Migrations => ({
  '0001-entries': {
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
  // The id leads here: behind the site, a planner that wants the order by entry walks the primary key instead.
  await db.schema.createIndex('entries_consent').on('entries').columns(['consent_id', 'site', 'entry']).execute()
}

/** The tables of keys, in their own database. */
export const keyMigrations = (bytes: BytesType): Migrations => ({
  '0001-keys': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('entry_keys')
        .addColumn('site', 'text', (column) => column.notNull())
        .addColumn('entry', 'bigint', (column) => column.notNull())
        .addColumn('wrapped_key', sql.raw(bytes), (column) => column.notNull())
        .addPrimaryKeyConstraint('entry_keys_key', ['site', 'entry'])
        .execute()
    },
  },
})

/**
 * Brings a database up to date, once, however many processes start.
 *
 * @throws where a migration fails; the database is then as before it.
 */
export async function migrate<T>(db: Kysely<T>, migrations: Migrations): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const first = await migrator.migrateToLatest()
  // SQLite has no lock for this: where another process was faster, ours was undone, and now there is nothing to do.
  const { error } = first.error === undefined ? first : await migrator.migrateToLatest()
  if (error !== undefined) throw new Error('the register’s database could not be brought up to date', { cause: error })
}
