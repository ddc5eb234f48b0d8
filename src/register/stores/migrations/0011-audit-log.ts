import type { Kysely, Migration } from 'kysely'
import { secureTable } from './0005-row-security.js'
import type { BytesType } from './migrate.js'

/** Who read, exported or changed what of a site. */
export const createAuditLog = (bytes: BytesType): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('audit_log')
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('audit_id', 'text', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('detail', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('audit_log_key', ['site', 'audit_id'])
      .execute()
    if (bytes === 'bytea') await secureTable(db, 'audit_log')
  },
})
