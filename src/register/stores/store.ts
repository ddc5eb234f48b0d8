import type { AuditQueries } from './queries/audit-queries.js'
import type { ApiKeyQueries } from './queries/api-key-queries.js'
import type { DocumentQueries } from './queries/document-queries.js'
import type { EntryAppends } from './queries/entry-appends.js'
import type { EntryQueries } from './queries/entry-queries.js'
import type { EntrySearchQueries } from './queries/entry-search.js'
import type { LedgerMarkQueries } from './queries/ledger-mark-queries.js'
import type { SharedLedger } from './queries/ledger-queries.js'
import type { KeyQueries } from './queries/key-queries.js'
import type { NotificationQueries } from './queries/notification-queries.js'
import type { RecipientQueries } from './queries/recipient-queries.js'
import type { SiteQueries } from './queries/site-queries.js'
import type { StatisticsQueries } from './queries/statistics-queries.js'
import type { RecordingQueries } from './queries/recording-queries.js'
import type { PurgeQueries } from './queries/purge-queries.js'
import type { RetentionClockQueries, RetentionQueries } from './queries/retention-queries.js'
import type { CheckpointMailQueries } from './queries/checkpoint-mail-queries.js'
import type { CredentialQueries } from './queries/credential-queries.js'
import type { SessionQueries } from './queries/session-queries.js'
import type { UserQueries } from './queries/user-queries.js'
import type { ThirdPartyQueries } from './queries/third-party-queries.js'
import type { TreeQueries } from './queries/tree-queries.js'
import type { WitnessedLogQueries } from './queries/witnessed-log-queries.js'
import type { RightsQueries } from './queries/rights-queries.js'

export type { AuditRecord } from './queries/audit-queries.js'
export type { StoredApiKey } from './queries/api-key-queries.js'
export type { FactorRemoval, StoredPasskey } from './queries/credential-queries.js'
export type { StoredSession } from './queries/session-queries.js'
export type { StoredUser } from './queries/user-queries.js'
export type { StoredDocument } from './queries/document-queries.js'
export type { AppendTransaction, NewEntry } from './queries/entry-appends.js'
export type { EntryQueries } from './queries/entry-queries.js'
export type { AnswerKind, CountedVersion, EntryFacets, EntrySearch } from './queries/entry-search.js'
export type { KeyQueries, StoredKey } from './queries/key-queries.js'
export type { SharedLedger } from './queries/ledger-queries.js'
export type { Cosigned, TreeNode, TreeQueries } from './queries/tree-queries.js'
export type { ThirdPartyCount, ThirdPartySum } from './queries/third-party-queries.js'
export type { RecordingPage, RecordingReason, StoredRecording } from './queries/recording-queries.js'
export type { WitnessedLog, WitnessedLogQueries } from './queries/witnessed-log-queries.js'
export type { WaitingNotification } from './queries/notification-queries.js'
export type { StoredSite } from './queries/site-queries.js'
export type { Counts, DecisionCount, Dimension, PurposeCount } from './queries/statistics-queries.js'

/** A statement with its bound values. */
export interface RanQuery {
  readonly sql: string
  readonly parameters: readonly unknown[]
}
export type { Due, RetentionAdoption } from './queries/retention-queries.js'
export type { ConsentTerms, Redaction, StoredRequest } from './queries/rights-queries.js'

/** The requirements on a store as a whole. */
export interface StoreLife {
  /** The ledger of rights of all processes on this store; `null` if they share a folder, where the ledger is a file. */
  readonly sharedLedger: SharedLedger | null
  /** Whether the store has ever committed anything. */
  hasBegun(): Promise<boolean>
  /** Rejects if the store cannot commit now. */
  ping(): Promise<void>
  /** Whether only the queries keep sites apart, because row security does not apply to the database role. */
  bypassesRowSecurity(): Promise<boolean>
  /** Overwrites remaining copies of deleted data in the database, as far as it can reach them. */
  scrub(): Promise<void>
  close(): Promise<void>
}

/**
 * Where a register stores its data. Each group of queries documents its own requirements; these apply to all:
 *
 * - **Durability**: once a writing call resolves, its data survives a power failure. If it rejects, nothing was written, unless
 *   the connection broke during the commit: then the outcome is unknown, and repeating the call reveals it.
 * - **Concurrency**: any number of calls at a time.
 * - **Isolation**: every query about a site names the site, and returns only its rows.
 */
export type RegisterStore = EntryAppends &
  EntryQueries &
  EntrySearchQueries &
  KeyQueries &
  DocumentQueries &
  SiteQueries &
  ApiKeyQueries &
  UserQueries &
  CredentialQueries &
  SessionQueries &
  StatisticsQueries &
  ThirdPartyQueries &
  RecordingQueries &
  RightsQueries &
  RetentionQueries &
  RetentionClockQueries &
  LedgerMarkQueries &
  AuditQueries &
  PurgeQueries &
  NotificationQueries &
  RecipientQueries &
  TreeQueries &
  WitnessedLogQueries &
  CheckpointMailQueries &
  StoreLife
