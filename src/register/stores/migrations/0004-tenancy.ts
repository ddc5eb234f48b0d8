import { type Kysely, type Migration, sql } from 'kysely'
import type { BytesType } from './migrate.js'

/** Sites and keys that the API creates, the statistics of decisions, and a row to test commits with. */
export const createTenancyTables = (bytes: BytesType): Migration => ({
  async up(db: Kysely<unknown>) {
    await createTenants(db)
    await createCounts(db, bytes)
    await db.schema
      .createTable('pulse')
      .addColumn('id', 'integer', (column) => column.notNull().primaryKey())
      .addColumn('beats', 'bigint', (column) => column.notNull())
      .execute()
  },
})

async function createTenants(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sites')
    .addColumn('site', 'text', (column) => column.notNull().primaryKey())
    .addColumn('controller', 'text', (column) => column.notNull())
    .addColumn('origins', 'text', (column) => column.notNull())
    .addColumn('declaration_digest', 'text')
    .execute()
  await db.schema
    .createTable('api_keys')
    .addColumn('key_hash', 'text', (column) => column.notNull().primaryKey())
    .addColumn('key_id', 'text', (column) => column.notNull().unique())
    .addColumn('controller', 'text')
    .addColumn('scopes', 'text', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('revoked_at', 'text')
    .execute()
  await db.schema
    .createTable('setup_tokens')
    .addColumn('token_hash', 'text', (column) => column.notNull().primaryKey())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute()
}

/** Site first, then day, so that a year of one site is stored contiguously. */
async function createCounts(db: Kysely<unknown>, bytes: BytesType): Promise<void> {
  const tables = {
    decision_counts: [
      ['day', 'language', 'source', 'version'],
      ['gave_all', 'gave_some', 'gave_none', 'withdrew'],
    ],
    purpose_counts: [
      ['day', 'purpose', 'language', 'source', 'version'],
      ['given', 'refused', 'withdrawn', 'expired'],
    ],
  } as const
  for (const [name, [dimensions, figures]] of Object.entries(tables)) {
    let table = db.schema.createTable(name).addColumn('site', 'text', (column) => column.notNull())
    for (const dimension of dimensions) table = table.addColumn(dimension, 'text', (column) => column.notNull())
    for (const figure of figures) table = table.addColumn(figure, 'bigint', (column) => column.notNull())
    table = table.addPrimaryKeyConstraint(`${name}_key`, ['site', ...dimensions] as never)
    // SQLite then stores the rows themselves in key order, so that a year is read sequentially.
    await (bytes === 'blob' ? table.modifyEnd(sql`without rowid`) : table).execute()
  }
}
