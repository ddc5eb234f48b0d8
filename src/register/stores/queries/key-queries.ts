import type { Kysely } from 'kysely'
import type { KeyTables } from '../tables.js'

/** The key of one entry's personal part. */
export interface StoredKey {
  /** 128 random bits; the entry names it. */
  readonly keyId: string
  /** Wrapped with the register's master key (RFC 3394). */
  readonly wrappedKey: Uint8Array
}

/**
 * Stores the keys of personal parts, in a separate database with its own backups. Keys are stored before any entry
 * names them, so that no entry is ever without its key.
 */
export interface KeyQueries {
  /** Stores unused keys, all or none. */
  saveKeys(keys: readonly StoredKey[]): Promise<void>
  /** `null` once destroyed. */
  wrappedKey(keyId: string): Promise<Uint8Array | null>
  /** Destroys keys permanently: what they encrypted can never be read again. Unknown ids are ignored. */
  destroyKeys(keyIds: readonly string[]): Promise<void>
}

/** Keeps one statement below every database's limit of bound values. */
const KEYS_PER_STATEMENT = 512

export function createKeyQueries(db: Kysely<KeyTables>): KeyQueries {
  return {
    saveKeys: (keys) =>
      db.transaction().execute(async (transaction) => {
        for (const some of inChunks(keys))
          await transaction
            .insertInto('keys')
            .values(some.map(({ keyId, wrappedKey }) => ({ key_id: keyId, wrapped_key: wrappedKey })))
            .execute()
      }),
    async wrappedKey(keyId) {
      const row = await db.selectFrom('keys').select('wrapped_key').where('key_id', '=', keyId).executeTakeFirst()
      return row?.wrapped_key ?? null
    },
    destroyKeys: (keyIds) =>
      db.transaction().execute(async (transaction) => {
        for (const some of inChunks(keyIds)) await transaction.deleteFrom('keys').where('key_id', 'in', some).execute()
      }),
  }
}

function* inChunks<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < all.length; i += KEYS_PER_STATEMENT) yield all.slice(i, i + KEYS_PER_STATEMENT)
}
