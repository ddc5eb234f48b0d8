/** The last link of a site's chain. Before the first entry: number 0 and 32 zero bytes. */
export interface ChainHead {
  readonly entry: number
  readonly hash: Uint8Array
}

/** One entry as stored. `record` and `server` are the exact texts that the commitment covers. */
export interface StoredEntry {
  readonly site: string
  /** 1, 2, 3 … within each site. */
  readonly entry: number
  readonly decisionId: string
  readonly consentId: string
  /** The server's clock, ISO 8601 UTC. */
  readonly recordedAt: string
  /** RFC 8785 form of the record. */
  readonly record: string
  /** RFC 8785 form of what the server added. */
  readonly server: string
  /** The personal part in its declared form; `null` if none was stored or it was erased. */
  readonly personal: Uint8Array | null
  /**
   * The name of the key that decrypts the personal part; `null` if none is needed. The key itself may have been
   * destroyed.
   */
  readonly keyId: string | null
  /** 16 random bytes; `null` once erased. */
  readonly salt: Uint8Array | null
  readonly commitment: Uint8Array
  readonly hash: Uint8Array
  /** Compact JWS, stored so that a repeated request gets an identical receipt. */
  readonly receipt: string
}
