import { pathToFileURL } from 'node:url'
import { Kysely, sql, SqliteAdapter, SqliteDialect, type SqliteStatement } from 'kysely'
import { assertDiskRoom } from './assert-disk-room.js'
import { createDocumentQueries, type DocumentQueries } from './queries/document-queries.js'
import { createEntryQueries } from './queries/entry-queries.js'
import { entryMigrations, keyMigrations, migrate } from './migrations/migrate.js'
import { createSqlStore } from './sql-store.js'
import type { EntryQueries, RanQuery, RegisterStore } from './store.js'
import type { KeyTables, RegisterTables } from './tables.js'
import { transactionsOver } from './transactions.js'

/** The part of the `node:sqlite` API that is used; `@photostructure/sqlite` provides the same one. */
interface Statement {
  columns(): readonly unknown[]
  all(...values: never[]): unknown[]
  run(...values: never[]): { changes: number | bigint; lastInsertRowid: number | bigint }
  iterate(...values: never[]): IterableIterator<unknown>
}
interface Database {
  exec(sql: string): void
  prepare(sql: string): Statement
  close(): void
}
type OpenDatabase = (file: string, options?: { readonly readOnly: boolean }) => Database

export interface SqliteStoreOptions {
  /** The file of the entries; created if missing. */
  readonly file: string
  /** The file of the entries' keys; back it up separately from the entries. */
  readonly keysFile: string
  /** For tests: called with every query. Default: none. */
  readonly log?: (event: { readonly query: RanQuery }) => void
}

/**
 * Opens a register in two SQLite files, in WAL mode with a sync per commit.
 *
 * @throws if the runtime has no SQLite (the message gives the command to install one), or a file cannot be opened or
 *   migrated.
 * @example
 * const store = await openSqliteStore({ file: 'register.sqlite', keysFile: 'keys.sqlite' })
 * await store.ping()
 * await store.close()
 */
export async function openSqliteStore({ file, keysFile, log }: SqliteStoreOptions): Promise<RegisterStore> {
  const open = await findSqlite()
  const logging = log ? { log } : {}
  const keys = new Kysely<KeyTables>({ dialect: dialectOver(openDurable(open, keysFile)), ...logging })
  const dialect = dialectOver(openDurable(open, file))
  const entries = new Kysely<RegisterTables>({ dialect, ...logging })
  await inTurn(async () => {
    await migrate(keys, keyMigrations('blob'))
    await migrate(entries, entryMigrations('blob'))
  })
  // The write-ahead log still contains old pages. A reader can delay its truncation, but not forever.
  const scrub = async () => {
    for (const database of [keys, entries]) await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(database)
  }
  const store = createSqlStore({
    entries,
    keys,
    locking: 'file',
    transact: transactionsOver(entries, dialect),
    scrub,
    assertRoom: () => assertDiskRoom([file, keysFile]),
  })
  const close = async () => {
    // `@photostructure/sqlite` 1 keeps the files open until its statements are garbage. Each file is whole without its
    // log from here on, so a copy that is made after `close` is a copy of everything.
    await scrub().catch(() => {}) // the log stays beside its file and is read at the next start
    await store.close()
  }
  return { ...store, close }
}

let lastTurn: Promise<unknown> = Promise.resolve()

/** Another process waits for the lock. Another store in this process would prevent it from ever being released. */
function inTurn(work: () => Promise<void>): Promise<void> {
  const turn = lastTurn.then(work)
  lastTurn = turn.catch(() => {}) // the caller that opens that store gets the error
  return turn
}

/**
 * Opens the file of a register's entries read-only. The register may be running, or no longer exist.
 *
 * @param options.isImmutable whether the file cannot change, as on a read-only disk, where SQLite cannot create its lock
 *   file. Default: false.
 * @throws if the runtime has no SQLite, or the file is not a database.
 */
export async function openSqliteReader(
  file: string,
  { isImmutable = false }: { readonly isImmutable?: boolean } = {},
): Promise<EntryQueries & Pick<DocumentQueries, 'document' | 'documents'> & { close(): Promise<void> }> {
  const open = await findSqlite()
  const name = isImmutable ? `${pathToFileURL(file).href}?immutable=1` : file
  const entries = new Kysely<RegisterTables>({ dialect: dialectOver(open(name, { readOnly: true })) })
  const { document, documents } = createDocumentQueries(entries)
  return { ...createEntryQueries(entries), document, documents, close: () => entries.destroy() }
}

async function findSqlite(): Promise<OpenDatabase> {
  for (const name of ['node:sqlite', '@photostructure/sqlite']) {
    try {
      const { DatabaseSync } = (await import(name)) as {
        DatabaseSync: new (...of: Parameters<OpenDatabase>) => Database
      }
      return (...of) => new DatabaseSync(...of)
    } catch (cause) {
      const { code } = cause as { code?: unknown }
      if (code !== 'ERR_UNKNOWN_BUILTIN_MODULE' && code !== 'ERR_MODULE_NOT_FOUND') throw cause
    }
  }
  throw new Error(`Node.js ${process.version} has no SQLite of its own. Type: npm install @photostructure/sqlite`)
}

/** The value of `PRAGMA synchronous` if each commit is synced. */
const FULL = 2

function openDurable(open: OpenDatabase, file: string): Database {
  const database = open(file)
  // FULL: a commit is on disk before it is acknowledged, so a power failure cannot undo it. secure_delete: erased data
  // is overwritten, not only unlinked. wal_autocheckpoint: a page that every batch rewrites is copied to the database
  // once per sixteen megabytes.
  for (const pragma of [
    'busy_timeout = 5000',
    'journal_mode = WAL',
    'synchronous = FULL',
    'secure_delete = ON',
    'wal_autocheckpoint = 4000',
    'cache_size = -16000',
  ])
    database.exec(`PRAGMA ${pragma}`)
  const [row] = database.prepare('PRAGMA synchronous').all() as { synchronous?: number }[]
  if (!((row?.synchronous ?? 0) >= FULL))
    throw new Error(`this SQLite does not sync its commits: a power cut would take answered entries back from ${file}`)
  return database
}

/** SQLite also rolls back created tables: a start that was killed half-way leaves the database unchanged. */
class TransactionalDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new (class extends SqliteAdapter {
      override get supportsTransactionalDdl(): boolean {
        return true
      }
    })()
  }
}

function dialectOver(database: Database): SqliteDialect {
  const statements = new Map<string, SqliteStatement>()
  const prepare = (sql: string): SqliteStatement => {
    // All transactions write: lock at once instead of failing when a reader becomes a writer.
    const statement = database.prepare(sql === 'begin' ? 'begin immediate' : sql)
    return {
      reader: statement.columns().length > 0,
      all: (values) => statement.all(...(values as never[])),
      run: (values) => statement.run(...(values as never[])),
      iterate: (values) => statement.iterate(...(values as never[])),
    }
  }
  // Least recently used of two hundred statements are dropped first; most are inserts of 1 to 64 rows.
  const cached = (sql: string): SqliteStatement => {
    const statement = statements.get(sql) ?? prepare(sql)
    statements.delete(sql)
    statements.set(sql, statement)
    const [oldest] = statements.keys()
    if (statements.size > 200 && oldest !== undefined) statements.delete(oldest)
    return statement
  }
  return new TransactionalDialect({ database: { prepare: cached, close: () => database.close() } })
}
