import type { Kysely, Migration } from 'kysely'
import { secureTable } from './0005-row-security.js'
import type { BytesType } from './migrate.js'

/** Digests of erased decisions, so that the same decision is not accepted again. */
export const createErasedDecisions = (bytes: BytesType): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('erased_decisions')
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('erased_decisions_key', ['site', 'digest'])
      .execute()
    if (bytes === 'bytea') await secureTable(db, 'erased_decisions')
  },
})
