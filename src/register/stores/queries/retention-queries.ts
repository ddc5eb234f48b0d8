import type { Kysely } from 'kysely'
import type { RetentionTerms } from '../../chain/entry-content.js'
import type { RegisterTables } from '../tables.js'

/** What is deleted of an entry; each part has its own due date. */
export type Forgettable = 'content' | 'address'

/** When part of an entry is due for deletion. */
export interface Due {
  readonly what: Forgettable
  readonly entry: number
  /** ISO 8601 UTC. */
  readonly dueAt: string
}

/** Up to which entry a site's due dates are computed, and which declaration applied. */
export interface RetentionCursor {
  readonly through: number
  readonly terms: string
}

/** Terms that were adopted for entries that already existed. */
export interface RetentionAdoption {
  /** The entry of the event that adopted them. */
  readonly entry: number
  /** The last entry that they apply to. */
  readonly through: number
  readonly terms: RetentionTerms
}

/** Which consent and which key an entry names; empty and `null` once its content is deleted. */
export interface EntryIds {
  readonly entry: number
  readonly consentId: string
  readonly keyId: string | null
}

/** Looks up due dates. */
export interface RetentionQueries {
  /** Every site that has entries. */
  sitesWithEntries(): Promise<readonly string[]>
  /** What is due by `at`, the oldest first. */
  due(site: string, what: Forgettable, page: { readonly at: string; readonly limit: number }): Promise<readonly Due[]>
  /**
   * How much is due by `at`. Counts in slices, so that writers have their turn between them.
   *
   * @param enough where to stop counting. Default: nowhere.
   */
  countDue(site: string, what: Forgettable, at: string, enough?: number): Promise<number>
  /** In the order of their events. */
  retentionAdoptions(site: string): Promise<readonly RetentionAdoption[]>
  /** `null` if no due date has been computed yet. */
  retentionCursor(site: string): Promise<RetentionCursor | null>
}

/** The newest time at which retention trusted the clock; not per site. */
export interface RetentionClockQueries {
  /** `null` if it never did. */
  retentionClock(): Promise<string | null>
  saveRetentionClock(at: string): Promise<void>
  /** When the newest entry of any site was recorded; `null` if there is none. */
  newestEntryAt(): Promise<string | null>
}

export interface RetentionTransaction extends RetentionQueries {
  /** Sets due dates of entries, replacing existing ones. */
  saveDues(site: string, dues: readonly Due[]): Promise<void>
  /** Sets due dates of entries that have none. */
  saveNewDues(site: string, dues: readonly Due[]): Promise<void>
  dropDues(site: string, what: Forgettable, entries: readonly number[]): Promise<void>
  saveRetentionCursor(site: string, cursor: RetentionCursor): Promise<void>
  saveRetentionAdoption(site: string, adoption: RetentionAdoption): Promise<void>
  /** The ids that these entries still have, without their contents. */
  idsOf(site: string, entries: readonly number[]): Promise<readonly EntryIds[]>
}

/** Rows of an index that are counted at once: some 2 ms. */
const SLICE = 20_000

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
    async countDue(site, what, at, enough = Infinity) {
      const dueAfter = ([dueAt, entry]: readonly [string, number]) =>
        db
          .selectFrom('dues')
          .where('site', '=', site)
          .where('what', '=', what)
          .where('due_at', '<=', at)
          .where(({ eb, refTuple, tuple }) => eb(refTuple('due_at', 'entry'), '>', tuple(dueAt, entry)))
      let last: readonly [string, number] = ['', 0]
      for (let count = 0; count < enough; count += SLICE) {
        const slice = dueAfter(last).select(['due_at', 'entry']).orderBy('due_at').orderBy('entry')
        const end = await slice
          .limit(1)
          .offset(SLICE - 1)
          .executeTakeFirst()
        if (!end) {
          const rest = dueAfter(last).select(({ fn }) => fn.countAll().as('count'))
          return count + Number((await rest.executeTakeFirstOrThrow()).count)
        }
        last = [end.due_at, Number(end.entry)]
        await new Promise((resolve) => setTimeout(resolve))
      }
      return enough
    },
    async retentionAdoptions(site) {
      const rows = await db
        .selectFrom('retention_adoptions')
        .selectAll()
        .where('site', '=', site)
        .orderBy('entry')
        .execute()
      return rows.map(({ entry, through, terms }) => ({
        entry: Number(entry),
        through: Number(through),
        terms: JSON.parse(terms) as RetentionTerms,
      }))
    },
    async retentionCursor(site) {
      const row = await db.selectFrom('retention_cursors').selectAll().where('site', '=', site).executeTakeFirst()
      if (row) return { through: Number(row.through), terms: row.terms }
      return null
    },
  }
}

export const createRetentionClockQueries = (db: Kysely<RegisterTables>): RetentionClockQueries => ({
  async retentionClock() {
    return (await db.selectFrom('retention_clock').select('at').executeTakeFirst())?.at ?? null
  },
  async saveRetentionClock(at) {
    await db
      .insertInto('retention_clock')
      .values({ id: 1, at })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ at }))
      .execute()
  },
  async newestEntryAt() {
    const row = await db
      .selectFrom('heads')
      .innerJoin('entries', (join) =>
        join.onRef('entries.site', '=', 'heads.site').onRef('entries.entry', '=', 'heads.entry'),
      )
      .select(({ fn }) => fn.max('entries.recorded_at').as('at'))
      .executeTakeFirst()
    return row?.at ?? null
  },
})

export function createRetentionTransaction(db: Kysely<RegisterTables>): RetentionTransaction {
  const save = (site: string, dues: readonly Due[], again: 'update' | 'nothing') =>
    inParts(dues, (part) =>
      db
        .insertInto('dues')
        .values(part.map(({ what, entry, dueAt }) => ({ site, what, entry, due_at: dueAt })))
        .onConflict((conflict) => {
          const same = conflict.columns(['site', 'what', 'entry'])
          if (again === 'nothing') return same.doNothing()
          return same.doUpdateSet((row) => ({ due_at: row.ref('excluded.due_at') }))
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
    async saveRetentionAdoption(site, { entry, through, terms }) {
      await db
        .insertInto('retention_adoptions')
        .values({ site, entry, through, terms: JSON.stringify(terms) })
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
