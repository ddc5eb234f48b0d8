import type { Kysely, Migration } from 'kysely'
import { secureTable } from './0005-row-security.js'
import type { BytesType } from './migrate.js'

/** Which checkpoint of a site was mailed last to each mailbox. */
export const createCheckpointMails = (bytes: BytesType): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('checkpoint_mails')
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('mailbox', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('entries', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('checkpoint_mails_key', ['site', 'mailbox'])
      .execute()
    if (bytes === 'bytea') await secureTable(db, 'checkpoint_mails')
  },
})
