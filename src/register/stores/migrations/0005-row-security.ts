import { type Kysely, type Migration, sql } from 'kysely'

/**
 * PostgreSQL alone: a connection sees and writes rows of those sites that its transaction names in `evaste.sites`, and of
 * none where it names none; `{*}` is every site. Forced, so that it holds for the owner of the tables as well; it never
 * does for a superuser or a role with BYPASSRLS. A later migration that changes rows names every site first.
 */
export const secureRows = (): Migration => ({
  async up(db: Kysely<unknown>) {
    for (const name of TABLES) await secureTable(db, name)
  },
})

/** For a table that has a site. */
export async function secureTable(db: Kysely<unknown>, name: string): Promise<void> {
  const named = sql`current_setting('evaste.sites', true)`
  // In a subquery it is read once, and not for every row. After a transaction that named any, it is empty.
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
