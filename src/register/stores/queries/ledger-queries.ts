import type { Kysely } from 'kysely'
import type { LedgerTables } from '../tables.js'

/** The ledger of rights, shared by several processes on different machines: an append-only list of text lines. */
export interface SharedLedger {
  append(line: string): Promise<void>
  /** Every line, oldest first. */
  read(): AsyncIterable<string>
}

const PAGE = 1_000

export const createSharedLedger = (db: Kysely<LedgerTables>): SharedLedger => ({
  async append(line) {
    await db.insertInto('lines').values({ line }).execute()
  },
  async *read() {
    let after = 0
    for (;;) {
      const page = db.selectFrom('lines').selectAll().where('number', '>', String(after)).orderBy('number').limit(PAGE)
      const rows = await page.execute()
      for (const { line } of rows) yield line
      const last = rows.at(-1)
      if (!last) return
      after = Number(last.number)
    }
  },
})
