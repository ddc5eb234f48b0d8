import type { Kysely, Migration } from 'kysely'

/** Visitors' requests, the terms of consents, and the due dates of entries. */
export const createRightsTables = (): Migration => ({
  async up(db: Kysely<unknown>) {
    await createRequests(db)
    await db.schema
      .createTable('consent_terms')
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('consent_id', 'text', (column) => column.notNull())
      .addColumn('restricted_at', 'text')
      .addColumn('keep_until', 'text')
      .addPrimaryKeyConstraint('consent_terms_key', ['site', 'consent_id'])
      .execute()
    await db.schema
      .createTable('dues')
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('entry', 'bigint', (column) => column.notNull())
      .addColumn('due_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('dues_key', ['site', 'what', 'entry'])
      .execute()
    await db.schema.createIndex('dues_in_order').on('dues').columns(['site', 'what', 'due_at', 'entry']).execute()
    await db.schema
      .createTable('retention_cursors')
      .addColumn('site', 'text', (column) => column.notNull().primaryKey())
      .addColumn('through', 'bigint', (column) => column.notNull())
      .addColumn('terms', 'text', (column) => column.notNull())
      .execute()
  },
})

async function createRequests(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('requests')
    .addColumn('site', 'text', (column) => column.notNull())
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('consent_id', 'text', (column) => column.notNull())
    .addColumn('entry', 'bigint', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('handled_at', 'text')
    .addPrimaryKeyConstraint('requests_key', ['site', 'request_id'])
    .execute()
  await db.schema.createIndex('requests_in_order').on('requests').columns(['site', 'due_at', 'request_id']).execute()
  await db.schema
    .createIndex('requests_by_state')
    .on('requests')
    .columns(['site', 'state', 'due_at', 'request_id'])
    .execute()
  await db.schema.createIndex('requests_of_consent').on('requests').columns(['consent_id', 'site']).execute()
}
