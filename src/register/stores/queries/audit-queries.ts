import type { Kysely } from 'kysely'
import type { RegisterTables } from '../tables.js'

/** One access to a site's records by a person or program of the controller, the agency or the operator. */
export interface AuditRecord {
  readonly site: string
  /** The time, ISO 8601 UTC, and random characters: in the order of time. */
  readonly auditId: string
  /** The id of an API key, `user:` and the id of a user, or `operator` for commands on the machine. */
  readonly actor: string
  /** What was accessed, such as `entries`. */
  readonly action: string
  /** Such as `GET after=0 limit=100`. Nothing about a visitor. */
  readonly detail: string
}

/** Stores who accessed what. */
export interface AuditQueries {
  saveAudit(record: AuditRecord): Promise<void>
  /** Records after an id, oldest first. */
  audit(site: string, page: { readonly after: string; readonly limit: number }): Promise<readonly AuditRecord[]>
  /** Deletes the records before a time, ISO 8601 UTC. */
  dropAudit(site: string, before: string): Promise<void>
}

export const createAuditQueries = (db: Kysely<RegisterTables>): AuditQueries => ({
  async saveAudit({ auditId, ...same }) {
    await db
      .insertInto('audit_log')
      .values({ ...same, audit_id: auditId })
      .execute()
  },
  async audit(site, { after, limit }) {
    const own = db.selectFrom('audit_log').selectAll().where('site', '=', site).where('audit_id', '>', after)
    const rows = await own.orderBy('audit_id').limit(limit).execute()
    return rows.map(({ audit_id, ...same }) => ({ ...same, auditId: audit_id }))
  },
  async dropAudit(site, before) {
    await db.deleteFrom('audit_log').where('site', '=', site).where('audit_id', '<', before).execute()
  },
})
