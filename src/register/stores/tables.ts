import type { Generated } from 'kysely'
import type { RequestKind } from '../chain/entry-content.js'
import type { AnswerKind } from './queries/entry-search.js'
import type { StoredRecording } from './queries/recording-queries.js'
import type { Forgettable } from './queries/retention-queries.js'

/**
 * The tables as kysely types. The site is the first column of every key, so that sites can be distributed over several
 * databases.
 */
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
    /** If the personal part is encrypted: the name of its key, which is in another database. */
    key_id: string | null
    salt: Uint8Array | null
    commitment: Uint8Array
    hash: Uint8Array
    receipt: string
    /** Of a decision; `null` for events, and once nothing remains of the record. */
    version: string | null
    answer: AnswerKind | null
  }
  /** One row per consent: what its later entries must repeat. */
  readonly consents: { site: string; consent_id: string; receipt_secret_hash: string; first_entry: number }
  /** One row per site: the row that a writer locks. */
  readonly heads: { site: string; entry: number; hash: Uint8Array }
}

export interface DocumentTables {
  /** Public texts, looked up only by digest. */
  readonly documents: {
    digest: string
    kind: 'declaration' | 'interface'
    text: string
    /** Of a declaration that no entry has named yet; `null`: it stays. */
    unused_since: string | null
  }
}

export interface TenancyTables {
  /** Sites that the API created; `origins` is a JSON list. */
  readonly sites: { site: string; controller: string; origins: string; declaration_digest: string | null }
  /** Looked up by hash; `scopes` is a space-separated list. */
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

/** Sums that are updated with each entry; they contain no visitor. */
export interface StatisticsTables {
  readonly decision_counts: CountedBy & {
    gave_all: number
    gave_some: number
    gave_none: number
    withdrew: number
    less_visible: number
  }
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

export interface ThirdPartyTables {
  readonly third_party_counts: {
    site: string
    day: string
    kind: 'stopped' | 'undeclared'
    host: string
    pages: number
  }
}

export interface RecordingTables {
  readonly recordings: {
    site: string
    recording_id: string
    consent_id: string
    entry: number
    reason: StoredRecording['reason']
    received_at: string
    delete_after: string
    size: number
    /** The name of its key, which is in another database. */
    key_id: string
    place: StoredRecording['place']
    /** Encrypted; `null` if it is in the configured storage. */
    body: Uint8Array | null
  }
  /** Bodies in the configured storage that are to be deleted after a time, ISO 8601 UTC. Empty: at once. */
  readonly recording_leftovers: { site: string; recording_id: string; due_at: string }
}

/** One row, written to test commits. */
export interface PulseTables {
  readonly pulse: { id: number; beats: number }
}

export interface RightsTables {
  /** Visitors' requests. */
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
  /** Digests of erased decisions. */
  readonly erased_decisions: { site: string; digest: string }
  /** Pending notifications about visitors' requests. */
  readonly notices: { site: string; request_id: string; target: string; tries: number; next_at: string }
  /** Who is notified of them, as the controller has set it. */
  readonly recipients: { site: string; email: string }
  /** Only consents that are restricted, or kept for a relation of the controller's own. */
  readonly consent_terms: { site: string; consent_id: string; restricted_at: string | null; keep_until: string | null }
  /** Due dates of entries and their addresses. */
  /** Who accessed what; `audit_id` begins with the time. */
  readonly audit_log: { site: string; audit_id: string; actor: string; action: string; detail: string }
  readonly dues: { site: string; what: Forgettable; entry: number; due_at: string }
  /** Up to which entry a site's due dates are computed, and which declaration applied. */
  readonly retention_cursors: { site: string; through: number; terms: string }
  /** `entry`: the event's; `terms` as JSON, for entries up to `through`. */
  readonly retention_adoptions: { site: string; entry: number; through: number; terms: string }
  /** The minimum number of events in the ledger of rights. */
  readonly ledger_marks: { site: string; events: number; event_id: string }
  /** One row: the newest time at which retention trusted the clock. */
  readonly retention_clock: { id: number; at: string }
}

/** Named users and how they sign in; none has a site. */
export interface PeopleTables {
  readonly users: {
    user_id: string
    /** In lower case. */
    email: string
    name: string
    role: string
    /** JSON list; `null`: every controller. */
    controllers: string | null
    language: string
    /** The hash; `null` until the invitation is accepted. */
    password: string | null
    /** The secret of the one-time codes, encrypted with the master key. */
    totp: string | null
    /** The time step of the last code that was used. */
    totp_step: number
    undertaking_version: string | null
    undertaking_at: string | null
    created_at: string
    disabled_at: string | null
  }
  readonly passkeys: {
    credential_id: string
    user_id: string
    public_key: string
    counter: number
    transports: string
    label: string
    created_at: string
  }
  readonly recovery_codes: { user_id: string; code_hash: string }
  readonly sessions: {
    token_hash: string
    user_id: string
    step: 'second-factor' | 'complete'
    created_at: string
    seen_at: string
  }
  readonly invitations: { token_hash: string; user_id: string; expires_at: string }
  readonly passkey_challenges: { challenge: string; user_id: string | null; expires_at: string }
}

export interface WitnessTables {
  /** Complete subtrees of the sites' Merkle trees, of some levels. */
  readonly tree_nodes: { site: string; level: number; number: number; hash: Uint8Array }
  /** The newest checkpoint that each witness signed of a site. */
  readonly cosigned: { site: string; witness: string; size: number; note: string }
  /** The newest checkpoint that was mailed; `mailbox` is a hash of the address. */
  readonly checkpoint_mails: { site: string; mailbox: string; day: string; entries: number }
  /** The newest checkpoint of each other log that this register is a witness of. */
  readonly witnessed_logs: { origin: string; size: number; note: string }
}

/** Everything except the keys. A new group of queries adds its tables here. */
export type RegisterTables = EntryTables &
  DocumentTables &
  TenancyTables &
  StatisticsTables &
  ThirdPartyTables &
  RecordingTables &
  PulseTables &
  RightsTables &
  PeopleTables &
  WitnessTables

/** In a separate schema beside the keys, which is never restored. */
export interface LedgerTables {
  readonly lines: { number: Generated<string>; line: string }
}

/** In a separate database: a key in the same backup as its entry would undo every erasure. */
export interface KeyTables {
  readonly keys: { key_id: string; wrapped_key: Uint8Array }
}
