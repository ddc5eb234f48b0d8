import { type Kysely, type Migration, sql } from 'kysely'

/** How many decisions were made while “refuse” was harder to see than “accept”. */
export const countLessVisible = (): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('decision_counts')
      .addColumn('less_visible', 'bigint', (column) => column.notNull().defaultTo(sql`0`))
      .execute()
  },
})
