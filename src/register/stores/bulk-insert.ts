import { CompiledQuery, type Compilable, type Kysely } from 'kysely'
import type { RegisterTables } from './tables.js'

/** Every part of a batch has one of these sizes, so that a handful of statements serves all and stays prepared. */
const SIZES = [64, 16, 4, 1] as const

/**
 * Prepares an insert of many rows. The statement's text is made once for each size: for a dozen columns, making it anew
 * costs as much as the insert itself.
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
    for (let at = 0; at < rows.length;) {
      const size = SIZES.find((one) => one <= rows.length - at) ?? 1
      const some = rows.slice(at, at + size)
      at += size
      const values = some.flatMap((row) => columns.map((column) => row[column]))
      await db.executeQuery(CompiledQuery.raw(textFor(some), values))
    }
  }
}
