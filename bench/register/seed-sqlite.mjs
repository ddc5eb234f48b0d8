// Fills a register's SQLite file, whose tables are there: node seed-sqlite.mjs <file> <plan of seed.mjs as JSON>
import { DatabaseSync } from '@photostructure/sqlite'
import { seedRows } from './seed.mjs'

const ROWS_PER_COMMIT = 50_000

const [, , file = '', plan = '{}'] = process.argv
const database = new DatabaseSync(file)
// If this fails, fill the database again. 2 GB cache the index pages of the ids. WAL can only be switched to DELETE.
for (const pragma of ['journal_mode = DELETE', 'journal_mode = MEMORY', 'synchronous = OFF', 'cache_size = -2000000'])
  database.exec(`PRAGMA ${pragma}`)
// Built once at the end, in order, instead of with each row.
const indexes = database.prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL`).all()
for (const { name } of indexes) database.exec(`DROP INDEX ${name}`)
const inserts = new Map()
let count = 0
database.exec('BEGIN')
for (const [table, columns, row] of seedRows(JSON.parse(plan))) {
  if (!inserts.has(table)) {
    const places = columns.map(() => '?').join()
    inserts.set(table, database.prepare(`INSERT OR IGNORE INTO ${table} (${columns.join()}) VALUES (${places})`))
  }
  inserts.get(table).run(...row)
  count += 1
  if (count % ROWS_PER_COMMIT === 0) database.exec('COMMIT; BEGIN')
}
database.exec('COMMIT')
for (const { sql } of indexes) database.exec(sql)
database.exec('PRAGMA journal_mode = WAL')
database.close()
