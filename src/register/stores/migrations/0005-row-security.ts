import { type Kysely, type Migration, sql } from 'kysely'

/**
 * PostgreSQL only: a connection sees and writes the rows of the sites that its transaction lists in `evaste.sites`, and
 * none without a list; `{*}` means every site. Forced, so that it also applies to the owner of the tables; it never
 * applies to a superuser or a role with BYPASSRLS. A later migration that changes rows must first list every site.
 */
export const secureRows = (): Migration => ({
  async up(db: Kysely<unknown>) {
    for (const name of TABLES) await secureTable(db, name)
  },
})

/** For a table with a site column. */
export async function secureTable(db: Kysely<unknown>, name: string): Promise<void> {
  const named = sql`current_setting('evaste.sites', true)`
  // In a subquery, so that it is evaluated once instead of once per row. Empty after a transaction that had set it.
  const isNamed = sql`(select ${named} = '{*}') or site = any ((select nullif(${named}, '')::text[])::text[])`
  const table = sql.table(name)
  await sql`alter table ${table} enable row level security`.execute(db)
  await sql`alter table ${table} force row level security`.execute(db)
  await sql`create policy named_sites on ${table} using (${isNamed})`.execute(db)
}

const TABLES = [
  ...['entries', 'consents', 'heads', 'sites', 'decision_counts', 'purpose_counts'],
  ...['requests', 'consent_terms', 'dues', 'retention_cursors'],
]
