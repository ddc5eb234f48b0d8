// Fills a register's PostgreSQL database, whose tables are there, by COPY:
// node seed-postgres.mjs <address of a superuser> <folder of psql> <plan of seed.mjs as JSON>
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import pg from 'pg'
import { seedRows } from './seed.mjs'

const [, , address = '', programs = '', plan = '{}'] = process.argv
const FILLED = ['entries', 'consents', 'dues']
const BLOCK = 1 << 18

const client = new pg.Client(address)
await client.connect()
// Built once at the end, in order, instead of with each row.
const { rows: keys } = await client.query(
  `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
   from pg_constraint where contype in ('p', 'u') and conrelid::regclass::text = any ($1)`,
  [FILLED],
)
for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`)
const { rows: indexes } = await client.query(
  'select indexname as name, indexdef as definition from pg_indexes where tablename = any ($1)',
  [FILLED],
)
for (const { name } of indexes) await client.query(`drop index ${name}`)

const copies = new Map()
const few = []
for (const [table, columns, row] of seedRows(JSON.parse(plan))) {
  if (!FILLED.includes(table)) {
    few.push([table, columns, row])
    continue
  }
  if (!copies.has(table)) copies.set(table, startCopy(table, columns))
  const wait = copies.get(table).write(row)
  if (wait) await wait
}
for (const copy of copies.values()) await copy.end()
await client.query('begin')
for (const [table, columns, row] of few) {
  const places = row.map((_, i) => `$${i + 1}`)
  // The register has stored its configured declarations itself.
  await client.query(`insert into ${table} (${columns}) values (${places}) on conflict do nothing`, row)
}
await client.query('commit')

await client.query(`set maintenance_work_mem = '1GB'`)
for (const { definition } of indexes) await client.query(definition)
for (const { table, name, definition } of keys)
  await client.query(`alter table ${table} add constraint ${name} ${definition}`)
await client.query('vacuum analyze')
await client.end()

function startCopy(table, columns) {
  const sql = `copy ${table} (${columns.join()}) from stdin`
  // Into a table that the same transaction has emptied, rows go without the write-ahead log (wal_level = minimal).
  const words = ['-1', '-c', `truncate ${table}`, '-c', sql]
  const psql = spawn(join(programs, 'psql'), ['-q', '-v', 'ON_ERROR_STOP=1', ...words, address], {
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  let text = ''
  const flush = () => {
    const hasRoom = psql.stdin.write(text)
    text = ''
    return hasRoom ? null : once(psql.stdin, 'drain')
  }
  return {
    write(row) {
      text += `${row.map(inCopy).join('\t')}\n`
      return text.length > BLOCK ? flush() : null
    },
    async end() {
      flush()
      psql.stdin.end()
      const [code] = await once(psql, 'exit')
      if (code !== 0) throw new Error(`psql ended with ${code}`)
    },
  }
}

function inCopy(value) {
  if (value instanceof Uint8Array) return `\\\\x${value.toString('hex')}`
  return String(value).replace(/\\/g, '\\\\')
}
