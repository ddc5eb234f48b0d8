import { type Kysely, type Migration, sql } from 'kysely'

/** An entry names the key of its personal part, so that keys can be created before the entries that use them. */
export const nameKeys = (): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('entries').addColumn('key_id', 'text').execute()
    await sql`update entries set key_id = site || '/' || entry where personal is not null`.execute(db)
  },
})
