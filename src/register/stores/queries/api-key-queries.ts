import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Digest } from '../../../record/record.js'
import type { RegisterTables } from '../tables.js'

/** An API key as stored: only its hash, never the key itself. */
export interface StoredApiKey {
  /** SHA-256 of the key. */
  readonly keyHash: Digest
  /** Identifies the key in lists; reveals nothing about the key. */
  readonly keyId: string
  /** The controller whose sites it gives access to; `null`: the agency's, all sites. */
  readonly controller: string | null
  readonly scopes: readonly string[]
  /** The name that people gave it. */
  readonly label: string
  readonly createdAt: string
}

/** Stores API keys and the tokens that create the first one. */
export interface ApiKeyQueries {
  /** `null` if it never existed or was revoked. */
  apiKey(keyHash: Digest): Promise<StoredApiKey | null>
  /** The keys of one controller, or with `null` all keys; revoked ones are left out. */
  apiKeys(controller: string | null): Promise<readonly StoredApiKey[]>
  saveApiKey(key: StoredApiKey): Promise<void>
  /** Revokes a key, effective from the next query. Unknown ids are ignored. */
  revokeApiKey(keyId: string, revokedAt: string): Promise<void>
  /** @param expiresAt ISO 8601 UTC. */
  saveSetupToken(tokenHash: Digest, expiresAt: string): Promise<void>
  /** Whether the token is valid at that time. */
  hasSetupToken(tokenHash: Digest, at: string): Promise<boolean>
  /**
   * Exchanges a token for `key`, and invalidates all other tokens. `false`, and no key, if the token is unknown,
   * expired or used.
   */
  spendSetupToken(tokenHash: Digest, at: string, key: StoredApiKey): Promise<boolean>
}

export function createApiKeyQueries(db: Kysely<RegisterTables>): ApiKeyQueries {
  const valid = () => db.selectFrom('api_keys').selectAll().where('revoked_at', 'is', null)
  return {
    async apiKey(keyHash) {
      const row = await valid().where('key_hash', '=', keyHash).executeTakeFirst()
      if (row) return toKey(row)
      return null
    },
    async apiKeys(controller) {
      const all = valid().orderBy('created_at').orderBy('key_id')
      return (await (controller === null ? all : all.where('controller', '=', controller)).execute()).map(toKey)
    },
    async saveApiKey(key) {
      await db.insertInto('api_keys').values(toRow(key)).execute()
    },
    async revokeApiKey(keyId, revokedAt) {
      const key = db.updateTable('api_keys').set({ revoked_at: revokedAt }).where('key_id', '=', keyId)
      await key.where('revoked_at', 'is', null).execute()
    },
    async saveSetupToken(tokenHash, expiresAt) {
      await db.insertInto('setup_tokens').values({ token_hash: tokenHash, expires_at: expiresAt }).execute()
    },
    async hasSetupToken(tokenHash, at) {
      const token = db.selectFrom('setup_tokens').select('token_hash').where('token_hash', '=', tokenHash)
      return (await token.where('expires_at', '>', at).executeTakeFirst()) !== undefined
    },
    spendSetupToken: (tokenHash, at, key) =>
      db.transaction().execute(async (transaction) => {
        const token = transaction.deleteFrom('setup_tokens').where('token_hash', '=', tokenHash)
        // Of two simultaneous exchanges, only one finds the row.
        const { numDeletedRows } = await token.where('expires_at', '>', at).executeTakeFirst()
        if (!numDeletedRows) return false
        await transaction.deleteFrom('setup_tokens').execute()
        await transaction.insertInto('api_keys').values(toRow(key)).execute()
        return true
      }),
  }
}

const toRow = (key: StoredApiKey): Insertable<RegisterTables['api_keys']> => ({
  key_hash: key.keyHash,
  key_id: key.keyId,
  controller: key.controller,
  scopes: key.scopes.join(' '),
  label: key.label,
  created_at: key.createdAt,
  revoked_at: null,
})

const toKey = (row: Selectable<RegisterTables['api_keys']>): StoredApiKey => ({
  keyHash: row.key_hash,
  keyId: row.key_id,
  controller: row.controller,
  scopes: row.scopes.split(' ').filter(Boolean),
  label: row.label,
  createdAt: row.created_at,
})
