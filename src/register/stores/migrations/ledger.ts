import type { Kysely, Migration } from 'kysely'

/** The ledger of rights that several processes share. */
export const createLedger = (): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('lines')
      .addColumn('number', 'bigserial', (column) => column.primaryKey())
      .addColumn('line', 'text', (column) => column.notNull())
      .execute()
  },
})
