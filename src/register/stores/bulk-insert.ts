import { CompiledQuery, type Compilable, type Kysely } from 'kysely'
import type { RegisterTables } from './tables.js'

/** Maximum rows per statement: 64 prepared texts serve all batches, and a larger batch costs another round trip. */
const ROWS = 64

/**
 * Prepares an insert of many rows. Caches the SQL text per number of rows: with a dozen columns, generating it costs as
 * much as the insert itself.
 *
 * @param columns in the order in which `statement` names them.
 */
export function createBulkInsert<Row extends object>(
  columns: readonly (keyof Row)[],
  statement: (rows: readonly Row[]) => Compilable,
): (db: Kysely<RegisterTables>, rows: readonly Row[]) => Promise<void> {
  const texts = new Map<number, string>()
  const textFor = (rows: readonly Row[]): string => {
    const text = texts.get(rows.length) ?? statement(rows).compile().sql
    texts.set(rows.length, text)
    return text
  }
  return async (db, rows) => {
    for (let at = 0; at < rows.length; at += ROWS) {
      const some = rows.slice(at, at + ROWS)
      const values = some.flatMap((row) => columns.map((column) => row[column]))
      await db.executeQuery(CompiledQuery.raw(textFor(some), values))
    }
  }
}
