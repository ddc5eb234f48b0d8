import { type Kysely, sql } from 'kysely'
import type { RegisterTables } from '../tables.js'

/** Deletes a site for good, when its controller leaves. */
export interface PurgeQueries {
  /** Stops serving a site that the API created; its entries stay. */
  removeSite(site: string): Promise<void>
  /** The keys of the site's addresses after a number, with that number; empty: there are no more. */
  addressKeys(
    site: string,
    page: { readonly after: number; readonly limit: number },
  ): Promise<readonly { readonly entry: number; readonly keyId: string }[]>
  /** Deletes every row of a site. Interrupted, it may be repeated. */
  purgeSite(site: string): Promise<void>
  /**
   * Deletes declarations that were published before a time, that no entry names, and that no site has now.
   *
   * @param site `null`: of every site.
   */
  dropUnusedDocuments(site: null, before: string): Promise<void>
  /** Deletes the texts of declarations. */
  dropDocuments(digests: readonly string[]): Promise<void>
}

/** The rows of the ledger of rights do not belong to a site: they identify no one, and a restore needs them. */
const TABLES = [
  ...['entries', 'consents', 'decision_counts', 'purpose_counts', 'requests', 'erased_decisions', 'notices'],
  ...['consent_terms', 'dues', 'retention_cursors', 'retention_adoptions', 'ledger_marks', 'audit_log', 'sites'],
  ...['tree_nodes', 'cosigned', 'recipients', 'third_party_counts', 'checkpoint_mails'],
  ...['recordings', 'recording_leftovers'],
  'heads', // last: while it is there, an interrupted deletion is found
]

export const createPurgeQueries = (db: Kysely<RegisterTables>): PurgeQueries => ({
  async removeSite(site) {
    await db.deleteFrom('sites').where('site', '=', site).execute()
  },
  async addressKeys(site, { after, limit }) {
    const own = db.selectFrom('entries').select(['entry', 'key_id']).where('site', '=', site)
    const rows = await own.where('entry', '>', after).orderBy('entry').limit(limit).execute()
    return rows.map(({ entry, key_id }) => ({ entry: Number(entry), keyId: key_id ?? '' }))
  },
  async purgeSite(site) {
    for (const table of TABLES) await sql`delete from ${sql.table(table)} where site = ${site}`.execute(db)
  },
  async dropUnusedDocuments(_site, before) {
    const published = sql`select declaration_digest from sites where declaration_digest is not null`
    await sql`delete from documents where unused_since < ${before} and digest not in (${published})`.execute(db)
  },
  async dropDocuments(digests) {
    if (digests.length > 0) await db.deleteFrom('documents').where('digest', 'in', digests).execute()
  },
})
