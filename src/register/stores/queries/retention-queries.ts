import type { Kysely } from 'kysely'
import type { RegisterTables } from '../tables.js'

/** What is forgotten of an entry, each at its own time. */
export type Forgettable = 'content' | 'address'

/** When something of an entry is due to be forgotten. */
export interface Due {
  readonly what: Forgettable
  readonly entry: number
  /** ISO 8601 UTC. */
  readonly dueAt: string
}

/** How far a site's entries have been given a due time, and under what it declared then. */
export interface RetentionCursor {
  readonly through: number
  readonly terms: string
}

/** Which consent and which key an entry names; empty and `null` once its content is gone. */
export interface EntryIds {
  readonly entry: number
  readonly consentId: string
  readonly keyId: string | null
}

/** Looks up what is due. */
export interface RetentionQueries {
  /** Every site that has entries. */
  sitesWithEntries(): Promise<readonly string[]>
  /** What is due by `at`, the longest due first. */
  due(site: string, what: Forgettable, page: { readonly at: string; readonly limit: number }): Promise<readonly Due[]>
  countDue(site: string, what: Forgettable, at: string): Promise<number>
  /** `null`: nothing has been given a due time yet. */
  retentionCursor(site: string): Promise<RetentionCursor | null>
}

export interface RetentionTransaction extends RetentionQueries {
  /** Sets when entries are due, whatever was said before. */
  saveDues(site: string, dues: readonly Due[]): Promise<void>
  /** Sets when entries are due of which nothing has been said. */
  saveNewDues(site: string, dues: readonly Due[]): Promise<void>
  dropDues(site: string, what: Forgettable, entries: readonly number[]): Promise<void>
  saveRetentionCursor(site: string, cursor: RetentionCursor): Promise<void>
  /** The ids that these entries have still, without their contents. */
  idsOf(site: string, entries: readonly number[]): Promise<readonly EntryIds[]>
}

/** Keeps one statement below every database's limit of bound values. */
const ROWS_PER_STATEMENT = 250

export function createRetentionQueries(db: Kysely<RegisterTables>): RetentionQueries {
  return {
    sitesWithEntries: async () =>
      (await db.selectFrom('heads').select('site').orderBy('site').execute()).map(({ site }) => site),
    async due(site, what, { at, limit }) {
      const rows = await db
        .selectFrom('dues')
        .select(['entry', 'due_at'])
        .where('site', '=', site)
        .where('what', '=', what)
        .where('due_at', '<=', at)
        .orderBy('due_at')
        .orderBy('entry')
        .limit(limit)
        .execute()
      return rows.map(({ entry, due_at }) => ({ what, entry: Number(entry), dueAt: due_at }))
    },
    async countDue(site, what, at) {
      const { count } = await db
        .selectFrom('dues')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('site', '=', site)
        .where('what', '=', what)
        .where('due_at', '<=', at)
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    async retentionCursor(site) {
      const row = await db.selectFrom('retention_cursors').selectAll().where('site', '=', site).executeTakeFirst()
      return row ? { through: Number(row.through), terms: row.terms } : null
    },
  }
}

export function createRetentionTransaction(db: Kysely<RegisterTables>): RetentionTransaction {
  const save = (site: string, dues: readonly Due[], again: 'update' | 'nothing') =>
    inParts(dues, (part) =>
      db
        .insertInto('dues')
        .values(part.map(({ what, entry, dueAt }) => ({ site, what, entry, due_at: dueAt })))
        .onConflict((conflict) => {
          const same = conflict.columns(['site', 'what', 'entry'])
          return again === 'nothing'
            ? same.doNothing()
            : same.doUpdateSet((row) => ({ due_at: row.ref('excluded.due_at') }))
        })
        .execute(),
    )
  return {
    ...createRetentionQueries(db),
    saveDues: (site, dues) => save(site, dues, 'update'),
    saveNewDues: (site, dues) => save(site, dues, 'nothing'),
    dropDues: (site, what, entries) =>
      inParts(entries, (part) => {
        const own = db.deleteFrom('dues').where('site', '=', site).where('what', '=', what)
        return own.where('entry', 'in', part).execute()
      }),
    async saveRetentionCursor(site, cursor) {
      await db
        .insertInto('retention_cursors')
        .values({ site, ...cursor })
        .onConflict((conflict) => conflict.column('site').doUpdateSet(cursor))
        .execute()
    },
    async idsOf(site, entries) {
      const ids: EntryIds[] = []
      await inParts(entries, async (part) => {
        const own = db.selectFrom('entries').select(['entry', 'consent_id', 'key_id']).where('site', '=', site)
        for (const row of await own.where('entry', 'in', part).execute())
          ids.push({ entry: Number(row.entry), consentId: row.consent_id, keyId: row.key_id })
      })
      return ids
    },
  }
}

async function inParts<Item>(items: readonly Item[], run: (part: readonly Item[]) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < items.length; i += ROWS_PER_STATEMENT) await run(items.slice(i, i + ROWS_PER_STATEMENT))
}
