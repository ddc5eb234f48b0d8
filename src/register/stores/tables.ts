import type { Generated } from 'kysely'
import type { RequestKind } from '../chain/entry-content.js'
import type { Forgettable } from './queries/retention-queries.js'

/** The tables as kysely types. The site leads every key, so that sites can be split over several databases. */
export interface EntryTables {
  readonly entries: {
    site: string
    entry: number
    decision_id: string
    consent_id: string
    recorded_at: string
    record: string
    server: string
    personal: Uint8Array | null
    /** Where the personal part is encrypted: the name of its key, which is in another database. */
    key_id: string | null
    salt: Uint8Array | null
    commitment: Uint8Array
    hash: Uint8Array
    receipt: string
  }
  /** One row a consent: what its later entries must carry. */
  readonly consents: { site: string; consent_id: string; receipt_secret_hash: string; first_entry: number }
  /** One row a site: the row that a writer locks. */
  readonly heads: { site: string; entry: number; hash: Uint8Array }
}

export interface DocumentTables {
  /** Public texts, found by their digest alone. */
  readonly documents: { digest: string; kind: 'declaration' | 'interface'; text: string }
}

export interface TenancyTables {
  /** Sites that were made by the API; `origins` is a JSON list. */
  readonly sites: { site: string; controller: string; origins: string; declaration_digest: string | null }
  /** Found by their hash; `scopes` is a list with spaces. */
  readonly api_keys: {
    key_hash: string
    key_id: string
    controller: string | null
    scopes: string
    label: string
    created_at: string
    revoked_at: string | null
  }
  readonly setup_tokens: { token_hash: string; expires_at: string }
}

/** Sums that are kept as entries come; no visitor is in them. */
export interface StatisticsTables {
  readonly decision_counts: CountedBy & { gave_all: number; gave_some: number; gave_none: number; withdrew: number }
  readonly purpose_counts: CountedBy & {
    purpose: string
    given: number
    refused: number
    withdrawn: number
    expired: number
  }
}
interface CountedBy {
  site: string
  day: string
  language: string
  source: string
  version: string
}

/** One row, written to prove that a commit works. */
export interface PulseTables {
  readonly pulse: { id: number; beats: number }
}

export interface RightsTables {
  /** What visitors asked for. */
  readonly requests: {
    site: string
    request_id: string
    kind: RequestKind
    consent_id: string
    entry: number
    received_at: string
    due_at: string
    state: 'open' | 'done' | 'refused'
    handled_at: string | null
  }
  /** Digests of decisions that were erased. */
  readonly erased_decisions: { site: string; digest: string }
  /** Who is still to be told of a request. */
  readonly notices: { site: string; request_id: string; target: string; tries: number; next_at: string }
  /** Only of consents that are restricted, or kept for a relation of the controller's own. */
  readonly consent_terms: { site: string; consent_id: string; restricted_at: string | null; keep_until: string | null }
  /** When entries, and their addresses, are due to be forgotten. */
  readonly dues: { site: string; what: Forgettable; entry: number; due_at: string }
  /** How far a site's entries have been given a due time, and under what it declared then. */
  readonly retention_cursors: { site: string; through: number; terms: string }
  /** `entry`: that of the event; `terms` as JSON, for entries up to `through`. */
  readonly retention_adoptions: { site: string; entry: number; through: number; terms: string }
  /** What the ledger of rights has at least. */
  readonly ledger_marks: { site: string; events: number; event_id: string }
  /** One row: the newest time at which retention trusted the clock. */
  readonly retention_clock: { id: number; at: string }
}

/** Everything but the keys. A family of queries adds its own tables here. */
export type RegisterTables = EntryTables &
  DocumentTables &
  TenancyTables &
  StatisticsTables &
  PulseTables &
  RightsTables

/** In a schema of its own beside the keys, which is never restored. */
export interface LedgerTables {
  readonly lines: { number: Generated<string>; line: string }
}

/** Kept in a database of its own: a key in the same backup as its entry would undo every erasure. */
export interface KeyTables {
  readonly keys: { key_id: string; wrapped_key: Uint8Array }
}
