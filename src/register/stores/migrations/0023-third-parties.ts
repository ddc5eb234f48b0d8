import type { Kysely, Migration } from 'kysely'
import { secureTable } from './0005-row-security.js'
import type { BytesType } from './migrate.js'

/** Counts of the third parties that pages met, by day. */
export const createThirdPartyCounts = (bytes: BytesType): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('third_party_counts')
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('host', 'text', (column) => column.notNull())
      .addColumn('pages', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('third_party_counts_key', ['site', 'day', 'kind', 'host'])
      .execute()
    if (bytes === 'bytea') await secureTable(db, 'third_party_counts')
  },
})
