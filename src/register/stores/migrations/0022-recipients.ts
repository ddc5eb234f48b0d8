import type { Kysely, Migration } from 'kysely'
import { secureTable } from './0005-row-security.js'
import type { BytesType } from './migrate.js'

/** Who is notified of a site's requests, as its controller has set it. */
export const createRecipients = (bytes: BytesType): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('recipients')
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('email', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('recipients_key', ['site', 'email'])
      .execute()
    if (bytes === 'bytea') await secureTable(db, 'recipients')
  },
})
