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
import { forgetOldRequests } from './0010-forgotten-requests.js'
import { createAuditLog } from './0011-audit-log.js'
import { dateUnusedDocuments } from './0012-unused-documents.js'
import { createPeopleTables } from './0013-people.js'
import { addEntryFacets } from './0014-entry-facets.js'
import { createWitnessTables } from './0020-witness.js'
import { countLessVisible } from './0021-less-visible.js'
import { createRecipients } from './0022-recipients.js'
import { createThirdPartyCounts } from './0023-third-parties.js'
import { createCheckpointMails } from './0024-checkpoint-mails.js'
import { createRecordings } from './0025-recordings.js'
import { createLedger } from './ledger.js'
import { createEntryKeys, createKeys } from './keys.js'

type Migrations = Readonly<Record<string, Migration>>
/** The database's type for binary columns. */
export type BytesType = 'blob' | 'bytea'

/** The tables of entries, from the first version on. A released migration is never changed. */
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
  '0010-forgotten-requests': forgetOldRequests(bytes),
  '0011-audit-log': createAuditLog(bytes),
  '0012-unused-documents': dateUnusedDocuments(),
  '0013-people': createPeopleTables(),
  '0014-entry-facets': addEntryFacets(bytes),
  '0020-witness': createWitnessTables(bytes),
  '0021-less-visible': countLessVisible(),
  '0022-recipients': createRecipients(bytes),
  '0023-third-parties': createThirdPartyCounts(bytes),
  '0024-checkpoint-mails': createCheckpointMails(bytes),
  '0025-recordings': createRecordings(bytes),
})

/** The tables of keys, in their own database. */
export const keyMigrations = (bytes: BytesType): Migrations => ({
  '0001-keys': createEntryKeys(bytes),
  '0002-key-ids': createKeys(bytes),
})

/** The shared ledger of rights, in a schema that no backup restores. */
export const ledgerMigrations = (): Migrations => ({ '0001-ledger': createLedger() })

/**
 * Migrates a database to the current version, once, even if several processes start at the same time.
 *
 * @param schema the schema of its tables; created if missing. Default: the connection's own.
 * @throws if a migration fails; the database is then unchanged.
 */
export async function migrate<T>(db: Kysely<T>, migrations: Migrations, schema?: string): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve(migrations) }
  // Each group of queries has its own migrations, so a newer one may have a smaller number.
  const migrator = new Migrator({
    db,
    provider,
    allowUnorderedMigrations: true,
    ...(schema !== undefined && {
      migrationTableSchema: schema,
      // The migrator looks for its tables by name in every schema, so these need names of their own.
      migrationTableName: `${schema}_migration`,
      migrationLockTableName: `${schema}_migration_lock`,
    }),
  })
  const first = await migrator.migrateToLatest()
  // SQLite has no lock for this: if another process was faster, this attempt was rolled back and nothing is left to do.
  const { error } = first.error === undefined ? first : await migrator.migrateToLatest()
  if (error === undefined) return
  if (/previously executed migration .* is missing/.test((error as Error).message))
    throw new Error('a later evaste has upgraded this database; start that version, or restore a backup from before', {
      cause: error,
    })
  throw new Error('the register’s database could not be brought up to date', { cause: error })
}
