// Serves c15t's backend, installed elsewhere, on the same store as ours. Arguments: its folder, and SQLite's file or postgres://…
import { createRequire } from 'node:module'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [, , folder, where] = process.argv
const theirs = createRequire(join(folder, 'package.json'))
const load = async (name) => import(pathToFileURL(theirs.resolve(name)))
const { Kysely, PostgresDialect, SqliteDialect } = await load('kysely')
const { c15tInstance } = await load('@c15t/backend')
const { kyselyAdapter } = await load('@c15t/backend/db/adapters/kysely')
const { migrator } = await load('@c15t/backend/db/migrator')
const { DB } = await load('@c15t/backend/db/schema')

/** As durable as ours: WAL, with a sync at each commit. */
async function openDialect() {
  if (where.startsWith('postgres:')) {
    const { default: pg } = await import('pg')
    return new PostgresDialect({ pool: new pg.Pool({ connectionString: where, max: 20 }) })
  }
  const { DatabaseSync } = await import('@photostructure/sqlite')
  const database = new DatabaseSync(where)
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'busy_timeout = 5000'])
    database.exec(`PRAGMA ${pragma}`)
  const prepared = new Map()
  const prepare = (sql) => {
    const statement = prepared.get(sql) ?? database.prepare(sql)
    prepared.set(sql, statement)
    return {
      reader: statement.columns().length > 0,
      all: (values) => statement.all(...values),
      run: (values) => statement.run(...values),
      iterate: (values) => statement.iterate(...values),
    }
  }
  return new SqliteDialect({ database: { prepare, close: () => database.close() } })
}

const dialect = await openDialect()
const provider = where.startsWith('postgres:') ? 'postgresql' : 'sqlite'
const adapter = kyselyAdapter({ db: new Kysely({ dialect }), provider })
const migration = await migrator({ db: DB.client(adapter), schema: 'latest' })
await migration.execute?.()
const c15t = c15tInstance({
  appName: 'bench',
  trustedOrigins: ['http://bakery.localhost'],
  adapter,
  logger: { level: 'error' },
})

const server = createServer(async (incoming, outgoing) => {
  const parts = []
  for await (const part of incoming) parts.push(part)
  const request = new Request(`http://127.0.0.1${incoming.url}`, {
    method: incoming.method,
    headers: incoming.headers,
    ...(parts.length && { body: Buffer.concat(parts) }),
  })
  const response = await c15t.handler(request)
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(Buffer.from(await response.arrayBuffer()))
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`))
