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

/** Everything but the keys. A family of queries adds its own tables here. */
export type RegisterTables = EntryTables & DocumentTables

/** Kept in a database of its own: a key in the same backup as its entry would undo every erasure. */
export interface KeyTables {
  readonly keys: { key_id: string; wrapped_key: Uint8Array }
}
