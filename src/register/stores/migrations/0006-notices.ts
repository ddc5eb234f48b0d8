import type { Kysely, Migration } from 'kysely'
import { secureTable } from './0005-row-security.js'
import type { BytesType } from './migrate.js'

/** Pending notifications about visitors' requests. */
export const createNotices = (bytes: BytesType): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('notices')
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('request_id', 'text', (column) => column.notNull())
      .addColumn('target', 'text', (column) => column.notNull())
      .addColumn('tries', 'bigint', (column) => column.notNull())
      .addColumn('next_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('notices_key', ['site', 'request_id', 'target'])
      .execute()
    await db.schema.createIndex('notices_in_order').on('notices').columns(['next_at', 'site']).execute()
    if (bytes === 'bytea') await secureTable(db, 'notices')
  },
})
