import type { Kysely } from 'kysely'
import type { RegisterTables } from '../tables.js'

/** A passkey: the public half, as the browser registered it. */
export interface StoredPasskey {
  /** Base64url. */
  readonly credentialId: string
  readonly userId: string
  /** COSE, base64url. */
  readonly publicKey: string
  readonly counter: number
  readonly transports: readonly string[]
  /** The name that the user gave it. */
  readonly label: string
  readonly createdAt: string
}

/** `unknown`: the user has no such factor. `last`: the user would have none left. */
export type FactorRemoval = 'removed' | 'unknown' | 'last'

/** Stores what users prove themselves with, besides a password. */
export interface CredentialQueries {
  passkeys(userId: string): Promise<readonly StoredPasskey[]>
  passkey(credentialId: string): Promise<StoredPasskey | null>
  /** `false` if the passkey is already registered. */
  savePasskey(passkey: StoredPasskey): Promise<boolean>
  countPasskeyUse(credentialId: string, counter: number): Promise<void>
  /** Deletes a passkey unless it is the user's last second factor. */
  dropPasskey(userId: string, credentialId: string): Promise<FactorRemoval>
  /** Deletes the secret of the one-time codes unless they are the user's last second factor. */
  dropCodes(userId: string): Promise<FactorRemoval>
  /** Stores a challenge for a passkey. `userId`: of the user who registers one; `null` for a sign-in. */
  saveChallenge(
    challenge: string,
    userId: string | null,
    valid: { readonly from: string; readonly until: string },
  ): Promise<void>
  /** Uses up a challenge. `false` if it is unknown, expired, used or another user's. */
  spendChallenge(challenge: string, userId: string | null, at: string): Promise<boolean>
  /** Replaces a user's recovery codes. */
  replaceRecoveryCodes(userId: string, codeHashes: readonly string[]): Promise<void>
  recoveryCodesLeft(userId: string): Promise<number>
  /** Uses up a code. `false` if the user has no such code. */
  spendRecoveryCode(userId: string, codeHash: string): Promise<boolean>
  /** Deletes passkeys, recovery codes and the secret of the one-time codes. */
  dropSecondFactors(userId: string): Promise<void>
}

export function createCredentialQueries(db: Kysely<RegisterTables>): CredentialQueries {
  return {
    async passkeys(userId) {
      const own = db.selectFrom('passkeys').selectAll().where('user_id', '=', userId)
      return (await own.orderBy('created_at').orderBy('credential_id').execute()).map(toPasskey)
    },
    async passkey(credentialId) {
      const one = db.selectFrom('passkeys').selectAll().where('credential_id', '=', credentialId)
      const row = await one.executeTakeFirst()
      return row ? toPasskey(row) : null
    },
    async savePasskey(passkey) {
      const row = db.insertInto('passkeys').values(toRow(passkey))
      const { numInsertedOrUpdatedRows } = await row.onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
      return Number(numInsertedOrUpdatedRows) > 0
    },
    async countPasskeyUse(credentialId, counter) {
      await db.updateTable('passkeys').set({ counter }).where('credential_id', '=', credentialId).execute()
    },
    async saveChallenge(challenge, userId, { from, until }) {
      await db.deleteFrom('passkey_challenges').where('expires_at', '<=', from).execute()
      const row = { challenge, user_id: userId, expires_at: until }
      await db.insertInto('passkey_challenges').values(row).execute()
    },
    async spendChallenge(challenge, userId, at) {
      const one = db.deleteFrom('passkey_challenges').where('challenge', '=', challenge).where('expires_at', '>', at)
      const own = userId === null ? one.where('user_id', 'is', null) : one.where('user_id', '=', userId)
      return (await own.executeTakeFirst()).numDeletedRows > 0n
    },
    ...createFactorRemovals(db),
    ...createRecoveryQueries(db),
  }
}

/** Two removals at the same time take turns, or each would take the other's factor for the one that stays. */
function createFactorRemovals(db: Kysely<RegisterTables>): Pick<CredentialQueries, 'dropPasskey' | 'dropCodes'> {
  const inTurn = (userId: string, remove: (factors: LockedFactors) => Promise<FactorRemoval>): Promise<FactorRemoval> =>
    db.transaction().execute(async (transaction) => {
      // An update locks the row on every database.
      await transaction.updateTable('users').set({ user_id: userId }).where('user_id', '=', userId).execute()
      const user = transaction.selectFrom('users').select('totp').where('user_id', '=', userId)
      const passkeys = transaction.selectFrom('passkeys').select('credential_id').where('user_id', '=', userId)
      const hasCodes = ((await user.executeTakeFirst())?.totp ?? null) !== null
      return remove({ transaction, hasCodes, passkeys: (await passkeys.execute()).map((row) => row.credential_id) })
    })
  return {
    dropPasskey: (userId, credentialId) =>
      inTurn(userId, async ({ transaction, hasCodes, passkeys }) => {
        if (!passkeys.includes(credentialId)) return 'unknown'
        if (!hasCodes && passkeys.length === 1) return 'last'
        await transaction.deleteFrom('passkeys').where('credential_id', '=', credentialId).execute()
        return 'removed'
      }),
    dropCodes: (userId) =>
      inTurn(userId, async ({ transaction, hasCodes, passkeys }) => {
        if (!hasCodes) return 'unknown'
        if (passkeys.length === 0) return 'last'
        await transaction.updateTable('users').set({ totp: null }).where('user_id', '=', userId).execute()
        return 'removed'
      }),
  }
}

interface LockedFactors {
  readonly transaction: Kysely<RegisterTables>
  readonly hasCodes: boolean
  readonly passkeys: readonly string[]
}

function createRecoveryQueries(
  db: Kysely<RegisterTables>,
): Pick<CredentialQueries, 'replaceRecoveryCodes' | 'recoveryCodesLeft' | 'spendRecoveryCode' | 'dropSecondFactors'> {
  return {
    replaceRecoveryCodes: (userId, codeHashes) =>
      db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('recovery_codes').where('user_id', '=', userId).execute()
        const rows = codeHashes.map((codeHash) => ({ user_id: userId, code_hash: codeHash }))
        if (rows.length > 0) await transaction.insertInto('recovery_codes').values(rows).execute()
      }),
    async recoveryCodesLeft(userId) {
      return (await db.selectFrom('recovery_codes').select('code_hash').where('user_id', '=', userId).execute()).length
    },
    async spendRecoveryCode(userId, codeHash) {
      const own = db.deleteFrom('recovery_codes').where('user_id', '=', userId).where('code_hash', '=', codeHash)
      return (await own.executeTakeFirst()).numDeletedRows > 0n
    },
    dropSecondFactors: (userId) =>
      db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('passkeys').where('user_id', '=', userId).execute()
        await transaction.deleteFrom('recovery_codes').where('user_id', '=', userId).execute()
        await transaction.updateTable('users').set({ totp: null }).where('user_id', '=', userId).execute()
      }),
  }
}

const toRow = ({ credentialId, userId, publicKey, transports, createdAt, ...same }: StoredPasskey) => ({
  ...same,
  credential_id: credentialId,
  user_id: userId,
  public_key: publicKey,
  transports: transports.join(' '),
  created_at: createdAt,
})

const toPasskey = ({ credential_id, user_id, public_key, created_at, ...row }: ReturnType<typeof toRow>) => ({
  credentialId: credential_id,
  userId: user_id,
  publicKey: public_key,
  counter: Number(row.counter),
  transports: row.transports.split(' ').filter(Boolean),
  label: row.label,
  createdAt: created_at,
})
