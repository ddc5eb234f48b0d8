import type { Kysely, Migration } from 'kysely'

/** When a declaration was published that no entry has named yet; empty for every other text, which stays. */
export const dateUnusedDocuments = (): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('documents').addColumn('unused_since', 'text').execute()
  },
})
