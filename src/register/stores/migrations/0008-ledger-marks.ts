import type { Kysely, Migration } from 'kysely'
import { secureTable } from './0005-row-security.js'
import type { BytesType } from './migrate.js'

/** The minimum number of events in the ledger of rights, per site. */
export const createLedgerMarks = (bytes: BytesType): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('ledger_marks')
      .addColumn('site', 'text', (column) => column.notNull().primaryKey())
      .addColumn('events', 'bigint', (column) => column.notNull())
      .addColumn('event_id', 'text', (column) => column.notNull())
      .execute()
    if (bytes === 'bytea') await secureTable(db, 'ledger_marks')
  },
})
