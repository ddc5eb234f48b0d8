import type { Kysely } from 'kysely'
import type { RegisterTables } from '../tables.js'

/** The newest checkpoint of another log that this register signed as its witness. */
export interface WitnessedLog {
  readonly size: number
  /** The note as the log signed it, with this register's signature. */
  readonly note: string
}

/** The logs that this register is a witness of. They belong to no site of its own. */
export interface WitnessedLogQueries {
  /** `null`: this register has never signed a checkpoint of that log. */
  witnessedLog(origin: string): Promise<WitnessedLog | null>
  /**
   * Replaces the newest checkpoint of a log.
   *
   * @param old as it was read; `null`: there was none.
   * @returns `false`, with nothing changed, if another call was faster.
   */
  advanceWitnessedLog(origin: string, old: WitnessedLog | null, next: WitnessedLog): Promise<boolean>
  countWitnessedLogs(): Promise<number>
}

export const createWitnessedLogQueries = (db: Kysely<RegisterTables>): WitnessedLogQueries => ({
  async witnessedLog(origin) {
    const row = await db.selectFrom('witnessed_logs').selectAll().where('origin', '=', origin).executeTakeFirst()
    return row ? { size: Number(row.size), note: row.note } : null
  },
  async advanceWitnessedLog(origin, old, { size, note }) {
    if (old === null) {
      const insert = db.insertInto('witnessed_logs').values({ origin, size, note })
      const { numInsertedOrUpdatedRows } = await insert
        .onConflict((conflict) => conflict.column('origin').doNothing())
        .executeTakeFirst()
      return numInsertedOrUpdatedRows === 1n
    }
    const own = db.updateTable('witnessed_logs').set({ size, note }).where('origin', '=', origin)
    // The note too: another checkpoint of the same size may have been signed meanwhile.
    const same = own.where('size', '=', old.size).where('note', '=', old.note)
    return (await same.executeTakeFirst()).numUpdatedRows === 1n
  },
  async countWitnessedLogs() {
    const { count } = await db
      .selectFrom('witnessed_logs')
      .select((row) => row.fn.countAll().as('count'))
      .executeTakeFirstOrThrow()
    return Number(count)
  },
})
