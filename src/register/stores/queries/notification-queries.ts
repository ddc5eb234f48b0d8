import type { Kysely } from 'kysely'
import type { RegisterTables } from '../tables.js'

/** A pending notification about a visitor's request. */
export interface WaitingNotification {
  readonly site: string
  readonly requestId: string
  /** Which of the configured recipients. */
  readonly target: string
  /** The number of attempts so far. */
  readonly tries: number
  /** The time of the next attempt, ISO 8601 UTC. */
  readonly nextAt: string
}

/** Stores pending notifications: written in the request's own transaction, deleted once sent. */
export interface NotificationQueries {
  /**
   * Notifications to any of these recipients that are due by `at`, the oldest first.
   *
   * @param site `null`: of every site.
   */
  noticesDue(
    site: null,
    page: { readonly targets: readonly string[]; readonly at: string; readonly limit: number },
  ): Promise<readonly WaitingNotification[]>
  /**
   * Claims a notification for one attempt. Unless it is deleted, it is due again at `nextAt`.
   *
   * @returns `false` if another process has claimed it, or it is gone.
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
        site,
        requestId: request_id,
        target,
        tries: Number(tries),
        nextAt: next_at,
      }))
    },
    async takeNotice({ site, requestId, target, tries }, nextAt) {
      const { numUpdatedRows } = await db
        .updateTable('notices')
        .set({ tries: tries + 1, next_at: nextAt })
        .where('site', '=', site)
        .where('request_id', '=', requestId)
        .where('target', '=', target)
        // Another process that claimed it before has incremented the count.
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
