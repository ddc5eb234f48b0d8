import type { Kysely, Selectable } from 'kysely'
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
  /** The newest records, the newest first; with `before`, those before an id. */
  newestAudit(
    site: string,
    page: { readonly before?: string | undefined; readonly limit: number },
  ): Promise<readonly AuditRecord[]>
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
    return (await own.orderBy('audit_id').limit(limit).execute()).map(toRecord)
  },
  async newestAudit(site, { before, limit }) {
    let own = db.selectFrom('audit_log').selectAll().where('site', '=', site)
    if (before !== undefined) own = own.where('audit_id', '<', before)
    return (await own.orderBy('audit_id', 'desc').limit(limit).execute()).map(toRecord)
  },
  async dropAudit(site, before) {
    await db.deleteFrom('audit_log').where('site', '=', site).where('audit_id', '<', before).execute()
  },
})

const toRecord = ({ audit_id, ...same }: Selectable<RegisterTables['audit_log']>): AuditRecord => ({
  ...same,
  auditId: audit_id,
})
