import { type Kysely, sql } from 'kysely'
import type { RegisterTables } from '../tables.js'

/** How many events of a site the ledger of rights had when the database was last written: it must never have fewer. */
export interface LedgerMark {
  readonly site: string
  readonly events: number
  /** The event that came last. */
  readonly eventId: string
}

/** Tells a ledger that was lost, or put back from an older copy, from one that is whole. */
export interface LedgerMarkQueries {
  ledgerMarks(): Promise<readonly LedgerMark[]>
  /** Replaces what is said of its site. */
  saveLedgerMark(mark: LedgerMark): Promise<void>
}

export interface LedgerMarkTransaction {
  /** Counts an event that is in the ledger now. */
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
