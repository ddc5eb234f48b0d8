import { Kysely, PostgresDialect, sql } from 'kysely'
import type { Pool, PoolClient, PoolConfig } from 'pg'
import { entryMigrations, keyMigrations, ledgerMigrations, migrate } from './migrations/migrate.js'
import { createSharedLedger } from './queries/ledger-queries.js'
import { namedInTransaction } from './site-scope.js'
import { createSqlStore } from './sql-store.js'
import type { RanQuery, RegisterStore } from './store.js'
import type { KeyTables, LedgerTables, RegisterTables } from './tables.js'
import { transactionsOver } from './transactions.js'

export interface PostgresStoreOptions {
  /** Such as `postgres://evaste@db.example/evaste`. */
  readonly url: string
  /**
   * The database of the entries' keys; back it up separately from the entries. Default: the schema `evaste_keys` of the
   * same database, which a backup of the entries must exclude (`pg_dump --exclude-schema='evaste_*'`).
   */
  readonly keysUrl?: string
  /** For tests: called with every query. Default: none. */
  readonly log?: (event: { readonly query: RanQuery }) => void
}

const KEYS_SCHEMA = 'evaste_keys'
/** Stored beside the keys and in no backup, because visitors' requests must survive the restore of everything else. */
const LEDGER_SCHEMA = 'evaste_ledger'

/** A hanging process must not block a site's writers indefinitely. */
const POOL: PoolConfig = {
  pipeline: true, // older versions of pg ignore it and send one query at a time
  connectionTimeoutMillis: 5_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 10_000,
  application_name: 'evaste-register',
  keepAlive: true,
}
/** Longer than any wait for a lock. A server that hangs neither answers nor closes the connection. */
const QUERY_TIMEOUT_MS = 12_000

/**
 * Opens a register in a PostgreSQL database, which any number of register processes may share.
 *
 * @throws if `pg` is not installed, the database cannot be reached or migrated, or its settings let a power failure undo
 *   commits. The message gives the command.
 * @example
 * const store = await openPostgresStore({ url: 'postgres://evaste@localhost/evaste' })
 * await store.ping()
 * await store.close()
 */
export async function openPostgresStore({ url, keysUrl, log }: PostgresStoreOptions): Promise<RegisterStore> {
  const Pool = await findPool()
  const openDialect = (connectionString: string, max: number, own: PoolConfig = LIMITED): PostgresDialect => {
    const pool = new Pool({ ...POOL, ...own, connectionString, max })
    // The pool replaces a broken connection. A user of the connection gets the error with its next query, but an error
    // between queries has no listener and would end the process.
    pool.on('error', () => {})
    pool.on('connect', (client) => client.on('error', () => {}))
    return new PostgresDialect({ pool: { connect: () => connectHangingUp(pool), end: () => pool.end() } })
  }
  const logging = log ? { log } : {}
  const dialect = openDialect(url, 10)
  const entries = new Kysely<RegisterTables>({ dialect, ...logging })
  const keysDialect = openDialect(keysUrl ?? url, 3)
  const keys = new Kysely<KeyTables>({ dialect: keysDialect, ...logging }).withSchema(KEYS_SCHEMA)
  const ledger = new Kysely<LedgerTables>({ dialect: keysDialect, ...logging }).withSchema(LEDGER_SCHEMA)
  try {
    await assertDurable(entries)
    await assertDurable(keys)
    await migrateAll({ url, keysUrl: keysUrl ?? url }, (address) => openDialect(address, 1, {}))
  } catch (cause) {
    await Promise.all([entries.destroy(), keys.destroy()])
    throw cause
  }
  return createSqlStore({
    entries,
    keys,
    locking: 'rows',
    scope: namedInTransaction(entries),
    transact: transactionsOver(entries, dialect),
    sharedLedger: createSharedLedger(ledger),
    assertRoom: () => assertRoom(entries),
    bypassesRowSecurity: () => bypassesRowSecurity(entries),
  })
}

/** Over separate connections without timeouts, because migrating a large register may take long. */
async function migrateAll(
  { url, keysUrl }: { readonly url: string; readonly keysUrl: string },
  openUnlimited: (address: string) => PostgresDialect,
): Promise<void> {
  const keysDialect = openUnlimited(keysUrl)
  const keys = new Kysely<KeyTables>({ dialect: keysDialect }).withSchema(KEYS_SCHEMA)
  const ledger = new Kysely<LedgerTables>({ dialect: keysDialect }).withSchema(LEDGER_SCHEMA)
  const entries = new Kysely<RegisterTables>({ dialect: openUnlimited(url) })
  try {
    await migrate(keys, keyMigrations('bytea'), KEYS_SCHEMA)
    await migrate(ledger, ledgerMigrations(), LEDGER_SCHEMA)
    await migrate(entries, entryMigrations('bytea'))
  } finally {
    await Promise.all([entries.destroy(), keys.destroy()])
  }
}

/**
 * A client that closes its connection when a query times out: further queries would wait behind that one, and the pool
 * opens another connection.
 */
async function connectHangingUp(pool: Pool): Promise<PoolClient> {
  const client = await pool.connect()
  if (hangsUp.has(client)) return client
  hangsUp.add(client)
  const query = client.query.bind(client) as (...args: readonly unknown[]) => Promise<unknown>
  const { stream } = (client as unknown as { connection: { stream: { destroy(): void } } }).connection
  const limited = (...args: readonly unknown[]): Promise<unknown> =>
    query(...args).catch((cause: unknown) => {
      if ((cause as Error).message === 'Query read timeout') stream.destroy()
      throw cause
    })
  return Object.assign(client, { query: limited }) as PoolClient
}

const hangsUp = new WeakSet<PoolClient>()
const LIMITED: PoolConfig = { query_timeout: QUERY_TIMEOUT_MS }

/**
 * Writes a temporary file as well: an update in place still commits on a full disk when a new entry does not. Data that
 * exceeds the memory of a query spills to a temporary file, about a megabyte here.
 */
const assertRoom = (db: Kysely<RegisterTables>): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    await sql`set local work_mem = '64kB'`.execute(transaction)
    await sql`select count(*) from generate_series(1, 70000)`.execute(transaction)
  })

/** Row security never applies to such a role, forced or not. */
async function bypassesRowSecurity(db: Kysely<RegisterTables>): Promise<boolean> {
  const { rows } = await sql<{ bypasses: boolean }>`
    select rolsuper or rolbypassrls as bypasses from pg_roles where rolname = current_user`.execute(db)
  return rows[0]?.bypasses ?? false
}

async function findPool(): Promise<typeof Pool> {
  try {
    const { default: pg } = await import('pg')
    return pg.Pool
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== 'ERR_MODULE_NOT_FOUND') throw cause
    throw new Error('PostgreSQL needs its driver. Type: npm install pg', { cause })
  }
}

/**
 * Settings that must be on so that an acknowledged entry survives a power failure, with the command to turn each on.
 */
const DURABLE: Readonly<Record<string, (database: string) => string>> = {
  fsync: () => `fsync is off. Type in psql: ALTER SYSTEM SET fsync = on; SELECT pg_reload_conf();`,
  full_page_writes: () =>
    `full_page_writes is off. Type in psql: ALTER SYSTEM SET full_page_writes = on; SELECT pg_reload_conf();`,
  synchronous_commit: (database) =>
    `synchronous_commit is off. Type in psql: ALTER DATABASE "${database}" SET synchronous_commit = on;`,
}

async function assertDurable<Tables>(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ name: string; database: string }>`
    select name, current_database() as database from pg_settings
    where setting = 'off' and name in (${sql.join(Object.keys(DURABLE))})`.execute(db)
  const unsafe = rows.map(({ name, database }) => DURABLE[name]?.(database))
  if (unsafe.length) throw new Error(`a power cut would take answered entries back: ${unsafe.join(' ')}`)
}
