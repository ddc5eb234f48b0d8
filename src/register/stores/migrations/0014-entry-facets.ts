import { type Kysely, type Migration, type RawBuilder, sql } from 'kysely'
import type { BytesType } from './migrate.js'

/** The version and the answer of each decision as columns, so that entries are found by them. */
export const addEntryFacets = (bytes: BytesType): Migration => ({
  async up(db: Kysely<unknown>) {
    if (bytes === 'bytea') await sql`select set_config('evaste.sites', '{*}', true)`.execute(db)
    await db.schema.alterTable('entries').addColumn('version', 'text').execute()
    await db.schema.alterTable('entries').addColumn('answer', 'text').execute()
    const { version, statuses } = bytes === 'blob' ? onSqlite : onPostgres
    await sql`
      update entries set
        version = case when server like '%unknown-declaration%' then '' else coalesce(${version}, '') end,
        answer = case
          when exists (${statuses('choices')} where value = 'withdrawn') then 'withdrawn'
          when not exists (${statuses('choices')} where value = 'given')
            and not exists (${statuses('services')} where value = 'given') then 'none'
          when not exists (${statuses('choices')} where value <> 'given')
            and not exists (${statuses('services')} where value <> 'given') then 'all'
          else 'some' end
      where record like '{"choices":%'`.execute(db)
    // The entry comes last, so that new rows are added at the end of each run of equal values.
    await db.schema.createIndex('entries_answer').on('entries').columns(['site', 'answer', 'entry']).execute()
    await db.schema
      .createIndex('entries_version')
      .on('entries')
      .columns(['site', 'version', 'answer', 'entry'])
      .execute()
  },
})

interface Dialect {
  readonly version: RawBuilder<unknown>
  readonly statuses: (of: 'choices' | 'services') => RawBuilder<unknown>
}
const onSqlite: Dialect = {
  version: sql`json_extract(record, '$.declaration.version')`,
  statuses: (of) => sql`select 1 from json_each(entries.record, ${sql.lit(`$.${of}`)})`,
}
const onPostgres: Dialect = {
  version: sql`record::jsonb -> 'declaration' ->> 'version'`,
  statuses: (of) => sql`select 1 from jsonb_each_text(entries.record::jsonb -> ${sql.lit(of)})`,
}
