import { type Kysely, type Migration, sql } from 'kysely'
import type { BytesType } from './migrate.js'

/**
 * Empties the ids of consents that were forgotten before their requests were, and computes due dates again from the first
 * entry: answers to erased persons have them since.
 */
export const forgetOldRequests = (bytes: BytesType): Migration => ({
  async up(db: Kysely<unknown>) {
    if (bytes === 'bytea') await sql`select set_config('evaste.sites', '{*}', true)`.execute(db)
    await sql`
      update requests set consent_id = '' where consent_id <> '' and not exists (
        select 1 from entries where entries.consent_id = requests.consent_id and entries.site = requests.site
      )`.execute(db)
    await sql`delete from retention_cursors`.execute(db)
  },
})
