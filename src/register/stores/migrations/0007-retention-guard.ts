import type { Kysely, Migration } from 'kysely'
import { secureTable } from './0005-row-security.js'
import type { BytesType } from './migrate.js'

/** Shorter retention terms that were adopted for existing entries, and the last clock time that retention trusted. */
export const createRetentionGuard = (bytes: BytesType): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('retention_adoptions')
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('entry', 'bigint', (column) => column.notNull())
      .addColumn('through', 'bigint', (column) => column.notNull())
      .addColumn('terms', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('retention_adoptions_key', ['site', 'entry'])
      .execute()
    await db.schema
      .createTable('retention_clock')
      .addColumn('id', 'integer', (column) => column.notNull().primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute()
    if (bytes === 'bytea') await secureTable(db, 'retention_adoptions')
  },
})
