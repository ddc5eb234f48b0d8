import { type Kysely, type Migration, sql } from 'kysely'
import { secureTable } from './0005-row-security.js'
import type { BytesType } from './migrate.js'

/** Recordings of faults, each encrypted with a key of its own, and stored bodies that are still to be deleted. */
export const createRecordings = (bytes: BytesType): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('recordings')
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('recording_id', 'text', (column) => column.notNull())
      .addColumn('consent_id', 'text', (column) => column.notNull())
      .addColumn('entry', 'bigint', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('received_at', 'text', (column) => column.notNull())
      .addColumn('delete_after', 'text', (column) => column.notNull())
      .addColumn('size', 'bigint', (column) => column.notNull())
      .addColumn('key_id', 'text', (column) => column.notNull())
      .addColumn('place', 'text', (column) => column.notNull())
      .addColumn('body', sql.raw(bytes))
      .addPrimaryKeyConstraint('recordings_key', ['site', 'recording_id'])
      .execute()
    for (const [name, columns] of INDEXES)
      await db.schema.createIndex(`recordings_${name}`).on('recordings').columns(columns).execute()
    await db.schema
      .createTable('recording_leftovers')
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('recording_id', 'text', (column) => column.notNull())
      .addColumn('due_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('recording_leftovers_key', ['site', 'recording_id'])
      .execute()
    if (bytes === 'bytea') for (const name of ['recordings', 'recording_leftovers']) await secureTable(db, name)
  },
})

const INDEXES: readonly (readonly [name: string, columns: string[]])[] = [
  ['of_consent', ['consent_id', 'site']],
  ['newest', ['site', 'received_at', 'recording_id']],
  ['due', ['site', 'delete_after']],
  ['of_entry', ['site', 'entry']],
  ['of_key', ['key_id', 'site']],
]
