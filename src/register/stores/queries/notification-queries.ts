import type { Kysely } from 'kysely'
import type { RegisterTables } from '../tables.js'

/** Somebody who has not been told yet that a visitor asks. */
export interface WaitingNotification {
  readonly site: string
  readonly requestId: string
  /** Which of the configured targets. */
  readonly target: string
  /** How often it was tried. */
  readonly tries: number
  /** When it is tried next, ISO 8601 UTC. */
  readonly nextAt: string
}

/** Keeps who is still to be told of a request: written in the request's own transaction, gone once told. */
export interface NotificationQueries {
  /**
   * What is to be told by `at` to any of these targets, the longest due first.
   *
   * @param site `null`: of every site.
   */
  noticesDue(
    site: null,
    page: { readonly targets: readonly string[]; readonly at: string; readonly limit: number },
  ): Promise<readonly WaitingNotification[]>
  /**
   * Takes a notice for one attempt; unless it is dropped, it is due again at `nextAt`.
   *
   * @returns `false`: another process has taken it, or it is gone.
   */
  takeNotice(notice: WaitingNotification, nextAt: string): Promise<boolean>
  dropNotice(notice: WaitingNotification): Promise<void>
}

export function createNotificationQueries(db: Kysely<RegisterTables>): NotificationQueries {
  return {
    async noticesDue(_site, { targets, at, limit }) {
      const rows = await db
        .selectFrom('notices')
        .selectAll()
        .where('next_at', '<=', at)
        .where('target', 'in', targets)
        .orderBy('next_at')
        .limit(limit)
        .execute()
      return rows.map(({ site, request_id, target, tries, next_at }) => ({
        ...{ site, requestId: request_id, target, tries: Number(tries), nextAt: next_at },
      }))
    },
    async takeNotice({ site, requestId, target, tries }, nextAt) {
      const { numUpdatedRows } = await db
        .updateTable('notices')
        .set({ tries: tries + 1, next_at: nextAt })
        .where('site', '=', site)
        .where('request_id', '=', requestId)
        .where('target', '=', target)
        // The process that took it before has counted on.
        .where('tries', '=', tries)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
    async dropNotice({ site, requestId, target }) {
      const own = db.deleteFrom('notices').where('site', '=', site).where('request_id', '=', requestId)
      await own.where('target', '=', target).execute()
    },
  }
}
