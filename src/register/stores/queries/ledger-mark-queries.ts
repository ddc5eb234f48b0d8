import { type Kysely, sql } from 'kysely'
import type { RegisterTables } from '../tables.js'

/**
 * The number of a site's events in the ledger of rights when the database was last written; the ledger must never have
 * fewer.
 */
export interface LedgerMark {
  readonly site: string
  readonly events: number
  /** The last event. */
  readonly eventId: string
}

/** Detects that a ledger was lost or replaced by an older copy. */
export interface LedgerMarkQueries {
  ledgerMarks(): Promise<readonly LedgerMark[]>
  /** Replaces the mark of its site. */
  saveLedgerMark(mark: LedgerMark): Promise<void>
}

export interface LedgerMarkTransaction {
  /** Counts an event that is now in the ledger. */
  countLedgerEvent(site: string, eventId: string): Promise<void>
}

export const createLedgerMarkQueries = (db: Kysely<RegisterTables>): LedgerMarkQueries => ({
  async ledgerMarks() {
    const rows = await db.selectFrom('ledger_marks').selectAll().orderBy('site').execute()
    return rows.map(({ site, events, event_id }) => ({ site, events: Number(events), eventId: event_id }))
  },
  async saveLedgerMark({ site, events, eventId }) {
    const changed = { events, event_id: eventId }
    await db
      .insertInto('ledger_marks')
      .values({ site, ...changed })
      .onConflict((conflict) => conflict.column('site').doUpdateSet(changed))
      .execute()
  },
})

export const createLedgerMarkTransaction = (db: Kysely<RegisterTables>): LedgerMarkTransaction => ({
  async countLedgerEvent(site, eventId) {
    await db
      .insertInto('ledger_marks')
      .values({ site, events: 1, event_id: eventId })
      .onConflict((conflict) =>
        conflict
          .column('site')
          .doUpdateSet((row) => ({ events: sql`${row.ref('ledger_marks.events')} + 1`, event_id: eventId })),
      )
      .execute()
  },
})
