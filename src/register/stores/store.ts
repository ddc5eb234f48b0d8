import type { Digest } from '../../record/record.js'

/** The last link of a site's chain. Before the first entry: number 0 and 32 zero bytes. */
export interface ChainHead {
  readonly entry: number
  readonly hash: Uint8Array
}

/** One entry as it is kept. `record` and `server` are the very texts that the commitment covers. */
export interface StoredEntry {
  readonly site: string
  /** 1, 2, 3 … per site. */
  readonly entry: number
  readonly decisionId: string
  readonly consentId: string
  /** The server's clock, ISO 8601 UTC. */
  readonly recordedAt: string
  /** RFC 8785 form of the record. */
  readonly record: string
  /** RFC 8785 form of what the server added. */
  readonly server: string
  /** The personal part in its declared form; `null`: none was kept, or it was erased. */
  readonly personal: Uint8Array | null
  /** 16 random bytes; `null` once erased. */
  readonly salt: Uint8Array | null
  readonly commitment: Uint8Array
  readonly hash: Uint8Array
  /** Compact JWS, so that a repeated request gets the very same one. */
  readonly receipt: string
}

/** An entry on its way in. */
export interface NewEntry extends StoredEntry {
  /** Kept with the consent: later entries of it must carry the same. */
  readonly receiptSecretHash: Digest
  /** The key of the personal part, wrapped by the master key; kept apart from the entries. */
  readonly wrappedKey: Uint8Array | null
}

/** A text that entries refer to by digest: a declaration or an interface text. */
export interface StoredDocument {
  readonly digest: Digest
  readonly kind: 'declaration' | 'interface'
  /** RFC 8785 form: its SHA-256 is the digest. */
  readonly text: string
}

/** What may be read and written while the register's writers are held off. */
export interface AppendTransaction {
  /** Reads the head of a site's chain and keeps every other writer off that site until the transaction ends. */
  head(site: string): Promise<ChainHead>
  /** The entries of these decisions, in no order. Unknown ids are left out. */
  entriesOfDecisions(site: string, decisionIds: readonly string[]): Promise<readonly StoredEntry[]>
  /** The receipt secret's hash of each of these consents that already has an entry. */
  secretHashes(site: string, consentIds: readonly string[]): Promise<ReadonlyMap<string, Digest>>
  /**
   * Adds the next entries of one site, in order, and moves its head to the last of them. None: nothing happens.
   * A number or decision that the site already has is an error, never an overwrite.
   */
  insert(site: string, entries: readonly NewEntry[]): Promise<void>
}

/**
 * Where a register keeps its entries.
 *
 * - **Durability**: what `append` resolved for survives a power cut. What it rejected for left no trace in the entries.
 * - **Order**: entries of a site are numbered 1, 2, 3 … with no gaps, and are read in that order.
 * - **Concurrency**: any number of calls at a time; two transactions never see the same head of a site.
 * - **Isolation**: every question names its site, and answers only from it.
 * - **Append only**: there is no way to change an entry; erasing its personal part is a duty of its own (R67, R77).
 */
export interface RegisterStore {
  /** Runs `work` as one transaction with one commit; a rejection of `work` undoes it all. */
  append<T>(work: (transaction: AppendTransaction) => Promise<T>): Promise<T>
  head(site: string): Promise<ChainHead>
  /** At most `limit` entries after number `after`, in order. */
  entries(site: string, page: { readonly after: number; readonly limit: number }): Promise<readonly StoredEntry[]>
  /** The hash of a consent's receipt secret, or `null` where the site has no such consent. */
  secretHash(site: string, consentId: string): Promise<Digest | null>
  /** All entries of one consent, in order. */
  entriesOfConsent(site: string, consentId: string): Promise<readonly StoredEntry[]>
  /** The wrapped key of an entry's personal part; `null` once destroyed, and where there never was one. */
  wrappedKey(site: string, entry: number): Promise<Uint8Array | null>
  document(digest: Digest): Promise<StoredDocument | null>
  /** Keeps a text for good. Saving it again changes nothing. */
  saveDocument(document: StoredDocument): Promise<void>
  /** Rejects where the store cannot be used now. */
  ping(): Promise<void>
  close(): Promise<void>
}
