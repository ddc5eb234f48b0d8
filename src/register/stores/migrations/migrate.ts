import { type Kysely, type Migration, Migrator } from 'kysely'
import { createEntryTables } from './0001-entries.js'
import { nameKeys } from './0002-key-ids.js'
import { createTenancyTables } from './0004-tenancy.js'
import { createRightsTables } from './0003-rights.js'
import { secureRows } from './0005-row-security.js'
import { createNotices } from './0006-notices.js'
import { createRetentionGuard } from './0007-retention-guard.js'
import { createLedgerMarks } from './0008-ledger-marks.js'
import { createErasedDecisions } from './0009-erased-decisions.js'
import { createLedger } from './ledger.js'
import { createEntryKeys, createKeys } from './keys.js'

type Migrations = Readonly<Record<string, Migration>>
/** How a database calls a column of bytes. */
export type BytesType = 'blob' | 'bytea'

/** The tables of entries, from the first version on; a migration that was released is never changed. */
export const entryMigrations = (bytes: BytesType): Migrations => ({
  '0001-entries': createEntryTables(bytes),
  '0002-key-ids': nameKeys(),
  '0003-rights': createRightsTables(),
  '0004-tenancy': createTenancyTables(bytes),
  ...(bytes === 'bytea' && { '0005-row-security': secureRows() }),
  '0006-notices': createNotices(bytes),
  '0007-retention-guard': createRetentionGuard(bytes),
  '0008-ledger-marks': createLedgerMarks(bytes),
  '0009-erased-decisions': createErasedDecisions(bytes),
})

/** The tables of keys, in their own database. */
export const keyMigrations = (bytes: BytesType): Migrations => ({
  '0001-keys': createEntryKeys(bytes),
  '0002-key-ids': createKeys(bytes),
})

/** The shared ledger of rights, in a schema that no backup restores. */
export const ledgerMigrations = (): Migrations => ({ '0001-ledger': createLedger() })

/**
 * Brings a database up to date, once, however many processes start.
 *
 * @param schema where its tables are; made when it is missing. Default: the connection's own.
 * @throws where a migration fails; the database is then as before it.
 */
export async function migrate<T>(db: Kysely<T>, migrations: Migrations, schema?: string): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve(migrations) }
  // Each family of queries brings its own; one that came later may have a smaller number.
  const migrator = new Migrator({
    db,
    provider,
    allowUnorderedMigrations: true,
    ...(schema !== undefined && {
      migrationTableSchema: schema,
      // The migrator finds its tables by name in whatever schema: these must not have the names of the others.
      migrationTableName: `${schema}_migration`,
      migrationLockTableName: `${schema}_migration_lock`,
    }),
  })
  const first = await migrator.migrateToLatest()
  // SQLite has no lock for this: where another process was faster, ours was undone, and now there is nothing to do.
  const { error } = first.error === undefined ? first : await migrator.migrateToLatest()
  if (error !== undefined) throw new Error('the register’s database could not be brought up to date', { cause: error })
}
