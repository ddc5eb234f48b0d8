import type { Kysely } from 'kysely'
import type { RegisterTables } from '../tables.js'
import { type StoredUser, toUser } from './user-queries.js'

/** A signed-in browser. */
export interface StoredSession {
  /** SHA-256 of the cookie's value. */
  readonly tokenHash: string
  readonly userId: string
  /** `second-factor`: only the password was right so far. */
  readonly step: 'second-factor' | 'complete'
  /** ISO 8601 UTC. */
  readonly createdAt: string
  /** When it was last used, to the minute. */
  readonly seenAt: string
}

/** Stores sessions and invitations. */
export interface SessionQueries {
  saveSession(session: StoredSession): Promise<void>
  /** A session and its user; `null` if it does not exist, or the user is disabled. */
  session(tokenHash: string): Promise<{ readonly session: StoredSession; readonly user: StoredUser } | null>
  touchSession(tokenHash: string, seenAt: string): Promise<void>
  dropSession(tokenHash: string): Promise<void>
  /** Signs a user out everywhere. */
  dropSessionsOf(userId: string): Promise<void>
  /** Deletes the sessions that were last used before a time, or began before another, and expired invitations. */
  dropStaleSessions(before: { readonly seen: string; readonly created: string; readonly now: string }): Promise<void>
  /** Replaces the user's earlier invitations. */
  saveInvitation(tokenHash: string, userId: string, expiresAt: string): Promise<void>
  /** The user whom an invitation is for; `null` if it is unknown, expired, used, or the user is disabled. */
  invitedUser(tokenHash: string, at: string): Promise<StoredUser | null>
  /** Exchanges an invitation for a password. `false` if it is unknown, expired or used. */
  spendInvitation(tokenHash: string, at: string, password: string): Promise<boolean>
}

export function createSessionQueries(db: Kysely<RegisterTables>): SessionQueries {
  return {
    async saveSession({ tokenHash, userId, step, createdAt, seenAt }) {
      await db
        .insertInto('sessions')
        .values({ token_hash: tokenHash, user_id: userId, step, created_at: createdAt, seen_at: seenAt })
        .execute()
    },
    async session(tokenHash) {
      const row = await db.selectFrom('sessions').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()
      if (!row) return null
      const owner = db.selectFrom('users').selectAll().where('user_id', '=', row.user_id)
      const user = await owner.where('disabled_at', 'is', null).executeTakeFirst()
      if (!user) return null
      const { user_id: userId, step, created_at: createdAt, seen_at: seenAt } = row
      return { session: { tokenHash, userId, step, createdAt, seenAt }, user: toUser(user) }
    },
    async touchSession(tokenHash, seenAt) {
      await db.updateTable('sessions').set({ seen_at: seenAt }).where('token_hash', '=', tokenHash).execute()
    },
    async dropSession(tokenHash) {
      await db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute()
    },
    async dropSessionsOf(userId) {
      await db.deleteFrom('sessions').where('user_id', '=', userId).execute()
    },
    async dropStaleSessions({ seen, created, now }) {
      await db.deleteFrom('sessions').where('seen_at', '<', seen).execute()
      await db.deleteFrom('sessions').where('created_at', '<', created).execute()
      await db.deleteFrom('invitations').where('expires_at', '<=', now).execute()
    },
    ...createInvitationQueries(db),
  }
}

function createInvitationQueries(
  db: Kysely<RegisterTables>,
): Pick<SessionQueries, 'saveInvitation' | 'invitedUser' | 'spendInvitation'> {
  return {
    saveInvitation: (tokenHash, userId, expiresAt) =>
      db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('invitations').where('user_id', '=', userId).execute()
        const row = { token_hash: tokenHash, user_id: userId, expires_at: expiresAt }
        await transaction.insertInto('invitations').values(row).execute()
      }),
    async invitedUser(tokenHash, at) {
      const users = db.selectFrom('invitations').innerJoin('users', 'users.user_id', 'invitations.user_id')
      const invited = users.selectAll('users').where('token_hash', '=', tokenHash).where('expires_at', '>', at)
      const row = await invited.where('disabled_at', 'is', null).executeTakeFirst()
      return row ? toUser(row) : null
    },
    spendInvitation: (tokenHash, at, password) =>
      db.transaction().execute(async (transaction) => {
        const invitation = transaction.selectFrom('invitations').selectAll().where('token_hash', '=', tokenHash)
        const row = await invitation.where('expires_at', '>', at).executeTakeFirst()
        if (!row) return false
        // Of two simultaneous exchanges, only one deletes the row.
        const spent = transaction.deleteFrom('invitations').where('token_hash', '=', tokenHash)
        if (!(await spent.executeTakeFirst()).numDeletedRows) return false
        await transaction.updateTable('users').set({ password }).where('user_id', '=', row.user_id).execute()
        await transaction.deleteFrom('sessions').where('user_id', '=', row.user_id).execute()
        return true
      }),
  }
}
