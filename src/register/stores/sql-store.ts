import { type Kysely, sql } from 'kysely'
import { createAuditQueries } from './queries/audit-queries.js'
import { createApiKeyQueries } from './queries/api-key-queries.js'
import { createCheckpointMailQueries } from './queries/checkpoint-mail-queries.js'
import { createDocumentQueries } from './queries/document-queries.js'
import { createEntryAppends, type Locking } from './queries/entry-appends.js'
import { createEntryQueries } from './queries/entry-queries.js'
import { createEntrySearch } from './queries/entry-search.js'
import { createLedgerMarkQueries } from './queries/ledger-mark-queries.js'
import { createKeyQueries } from './queries/key-queries.js'
import { createSiteQueries } from './queries/site-queries.js'
import { createStatisticsQueries } from './queries/statistics-queries.js'
import { createNotificationQueries } from './queries/notification-queries.js'
import { createRecipientQueries } from './queries/recipient-queries.js'
import { createRetentionClockQueries, createRetentionQueries } from './queries/retention-queries.js'
import { createPurgeQueries } from './queries/purge-queries.js'
import { createRecordingQueries } from './queries/recording-queries.js'
import { createThirdPartyQueries } from './queries/third-party-queries.js'
import { createTreeQueries } from './queries/tree-queries.js'
import { createWitnessedLogQueries } from './queries/witnessed-log-queries.js'
import { createRightsQueries } from './queries/rights-queries.js'
import { createCredentialQueries } from './queries/credential-queries.js'
import { createSessionQueries } from './queries/session-queries.js'
import { createUserQueries } from './queries/user-queries.js'
import { questionAlone, type SiteScope } from './site-scope.js'
import type { RegisterStore, SharedLedger } from './store.js'
import type { KeyTables, RegisterTables } from './tables.js'
import type { Transact } from './transactions.js'

/** The two databases of a register. */
export interface SqlDatabases {
  readonly entries: Kysely<RegisterTables>
  readonly keys: Kysely<KeyTables>
  readonly locking: Locking
  readonly transact: Transact<RegisterTables>
  /** Default: the processes on this store share a folder, and the ledger of rights is a file there. */
  readonly sharedLedger?: SharedLedger
  /** Default: only the WHERE clauses limit queries to their site. */
  readonly scope?: SiteScope
  /** Rejects if the disk is full. Default: no check, because the commit of a ping needs disk space itself. */
  readonly assertRoom?: () => Promise<void>
  /** Default: there is no row security, or it applies. */
  readonly bypassesRowSecurity?: () => Promise<boolean>
  /** Default: nothing to do. */
  readonly scrub?: () => Promise<void>
}

/** A store on the SQL subset of all supported databases. The opener is responsible for how commits are synced. */
export function createSqlStore({
  entries,
  keys,
  locking,
  transact,
  scope = questionAlone(entries),
  assertRoom = async () => {},
  bypassesRowSecurity = async () => false,
  scrub = async () => {},
  sharedLedger,
}: SqlDatabases): RegisterStore {
  return {
    ...createEntryAppends(entries, locking, scope, transact),
    ...createDocumentQueries(entries),
    ...createKeyQueries(keys),
    ...createApiKeyQueries(entries),
    ...createUserQueries(entries),
    ...createCredentialQueries(entries),
    ...createSessionQueries(entries),
    ...createWitnessedLogQueries(entries),
    ...scope.questions(createTreeQueries),
    ...scope.questions(createEntryQueries),
    ...scope.questions(createEntrySearch),
    ...scope.questions(createSiteQueries),
    ...scope.questions(createStatisticsQueries),
    ...scope.questions(createThirdPartyQueries),
    ...scope.questions(createCheckpointMailQueries),
    ...scope.questions(createRecordingQueries),
    ...scope.questions(createRightsQueries),
    ...scope.questions(createRetentionQueries),
    ...scope.questions(createRetentionClockQueries),
    ...scope.questions(createLedgerMarkQueries),
    ...scope.questions(createNotificationQueries),
    ...scope.questions(createRecipientQueries),
    ...scope.questions(createAuditQueries),
    ...scope.questions(createPurgeQueries),
    sharedLedger: sharedLedger ?? null,
    async hasBegun() {
      return (await entries.selectFrom('pulse').select('id').executeTakeFirst()) !== undefined
    },
    async ping() {
      // A full disk can still be read.
      await entries
        .insertInto('pulse')
        .values({ id: 1, beats: 1 })
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((row) => ({ beats: sql`${row.ref('pulse.beats')} + 1` })),
        )
        .execute()
      await assertRoom()
    },
    bypassesRowSecurity,
    scrub,
    async close() {
      await entries.destroy()
      await keys.destroy()
    },
  }
}
