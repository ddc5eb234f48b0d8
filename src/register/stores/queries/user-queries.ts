import type { Insertable, Kysely, Selectable } from 'kysely'
import type { RegisterTables } from '../tables.js'

/** A person who may sign in. */
export interface StoredUser {
  readonly userId: string
  /** In lower case. */
  readonly email: string
  readonly name: string
  readonly role: string
  /** The controllers whose sites the user may see; `null`: all of them. */
  readonly controllers: readonly string[] | null
  readonly language: string
  /** The hash; `null` until the user has accepted the invitation. */
  readonly password: string | null
  /** The secret of the one-time codes, encrypted; `null`: not set up. */
  readonly totp: string | null
  readonly undertaking: { readonly version: string; readonly acceptedAt: string } | null
  readonly createdAt: string
  readonly disabledAt: string | null
}

/** What may change of a user. */
export type UserChange = Partial<
  Pick<StoredUser, 'name' | 'role' | 'controllers' | 'language' | 'password' | 'totp' | 'undertaking' | 'disabledAt'>
>

/** Stores the register's users. */
export interface UserQueries {
  /** All users, disabled ones included, by e-mail address. */
  users(): Promise<readonly StoredUser[]>
  user(userId: string): Promise<StoredUser | null>
  /** One person may have a user at each of several controllers, who know nothing of one another; oldest first. */
  usersByEmail(email: string): Promise<readonly StoredUser[]>
  saveUser(user: StoredUser): Promise<void>
  /** Unknown ids are ignored. */
  changeUser(userId: string, change: UserChange): Promise<void>
  /** Marks a one-time code as used. `false` if a code of this time step or a later one was used before. */
  useTotpStep(userId: string, step: number): Promise<boolean>
  /**
   * Exchanges a set-up token for the first user, and invalidates all other tokens. `false`, and no user, if the token is
   * unknown, expired or used.
   */
  spendSetupTokenForUser(tokenHash: string, at: string, user: StoredUser): Promise<boolean>
}

export function createUserQueries(db: Kysely<RegisterTables>): UserQueries {
  const users = () => db.selectFrom('users').selectAll()
  return {
    users: async () => (await users().orderBy('email').execute()).map(toUser),
    async user(userId) {
      const row = await users().where('user_id', '=', userId).executeTakeFirst()
      return row ? toUser(row) : null
    },
    async usersByEmail(email) {
      const own = users().where('email', '=', email).orderBy('created_at').orderBy('user_id')
      return (await own.execute()).map(toUser)
    },
    async saveUser(user) {
      await db.insertInto('users').values(toRow(user)).execute()
    },
    async changeUser(userId, change) {
      const set = changedColumns(change)
      if (Object.keys(set).length > 0) await db.updateTable('users').set(set).where('user_id', '=', userId).execute()
    },
    async useTotpStep(userId, step) {
      const user = db.updateTable('users').set({ totp_step: step }).where('user_id', '=', userId)
      const { numUpdatedRows } = await user.where('totp_step', '<', step).executeTakeFirst()
      return numUpdatedRows > 0n
    },
    spendSetupTokenForUser: (tokenHash, at, user) =>
      db.transaction().execute(async (transaction) => {
        const token = transaction.deleteFrom('setup_tokens').where('token_hash', '=', tokenHash)
        // Of two simultaneous exchanges, only one finds the row.
        const { numDeletedRows } = await token.where('expires_at', '>', at).executeTakeFirst()
        if (!numDeletedRows) return false
        await transaction.deleteFrom('setup_tokens').execute()
        await transaction.insertInto('users').values(toRow(user)).execute()
        return true
      }),
  }
}

const toRow = (user: StoredUser): Insertable<RegisterTables['users']> => ({
  user_id: user.userId,
  email: user.email,
  name: user.name,
  role: user.role,
  controllers: toList(user.controllers),
  language: user.language,
  password: user.password,
  totp: user.totp,
  totp_step: 0,
  undertaking_version: user.undertaking?.version ?? null,
  undertaking_at: user.undertaking?.acceptedAt ?? null,
  created_at: user.createdAt,
  disabled_at: user.disabledAt,
})

const toList = (controllers: StoredUser['controllers']): string | null =>
  controllers === null ? null : JSON.stringify(controllers)

function changedColumns({ controllers, undertaking, disabledAt, ...same }: UserChange) {
  return {
    ...same,
    ...(controllers !== undefined && { controllers: toList(controllers) }),
    ...(disabledAt !== undefined && { disabled_at: disabledAt }),
    ...(undertaking !== undefined && {
      undertaking_version: undertaking?.version ?? null,
      undertaking_at: undertaking?.acceptedAt ?? null,
    }),
  }
}

/** A row of `users`, as a user. */
export const toUser = (row: Omit<Selectable<RegisterTables['users']>, 'totp_step'>): StoredUser => ({
  userId: row.user_id,
  email: row.email,
  name: row.name,
  role: row.role,
  controllers: row.controllers === null ? null : (JSON.parse(row.controllers) as string[]),
  language: row.language,
  password: row.password,
  totp: row.totp,
  undertaking:
    row.undertaking_version === null
      ? null
      : { version: row.undertaking_version, acceptedAt: row.undertaking_at ?? '' },
  createdAt: row.created_at,
  disabledAt: row.disabled_at,
})
