import { sha256 } from '../../declaration/digest.js'
import { RegisterProblem } from '../http/problem.js'
import type { LogEvent } from '../log.js'
import type { RegisterStore, StoredUser } from '../stores/store.js'
import { randomText } from './api-keys.js'
import { newUser } from './new-user.js'
import { normalEmail } from './normal-email.js'
import type { Role } from './roles.js'

const INVITATION_MS = 7 * 86_400_000

export interface ManageNeeds {
  readonly store: RegisterStore
  readonly now: () => Date
  readonly log: (event: LogEvent) => void
}

/** What is decided about a new user. */
export interface Invitee {
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly controllers: readonly string[] | null
  readonly language: string
}

/** A user, and the token of a link that sets the password, once, within a week. */
export interface Invited {
  readonly user: StoredUser
  readonly invitation: string
}

/**
 * Invites a user.
 *
 * @param canSee which users the inviting person may know of.
 * @throws {RegisterProblem} `email-taken` if one of those has the e-mail address.
 */
export async function inviteUser(
  invitee: Invitee,
  canSee: (user: StoredUser) => boolean,
  needs: ManageNeeds,
): Promise<Invited> {
  const sameEmail = await needs.store.usersByEmail(normalEmail(invitee.email))
  if (sameEmail.some(canSee)) throw new RegisterProblem('email-taken')
  const user = newUser(invitee, needs.now())
  await needs.store.saveUser(user)
  return { user, invitation: await renewInvitation(user, needs) }
}

/** Makes a new link for a user who lost the password, or the first link; earlier ones stop working. */
export async function renewInvitation({ userId }: StoredUser, { store, now, log }: ManageNeeds): Promise<string> {
  const token = randomText(32)
  await store.saveInvitation(await sha256(token), userId, new Date(+now() + INVITATION_MS).toISOString())
  log({ level: 'info', event: 'user-changed', user: userId, reason: 'invitation' })
  return token
}

/** Changes a user, who must then sign in again. */
export async function changeUser(
  { userId }: StoredUser,
  change: {
    readonly name?: string
    readonly role?: Role
    readonly controllers?: readonly string[] | null
    readonly disabled?: boolean
  },
  { store, now, log }: ManageNeeds,
): Promise<void> {
  const { disabled, ...same } = change
  const disabledAt = disabled === undefined ? {} : { disabledAt: disabled ? now().toISOString() : null }
  await store.changeUser(userId, { ...same, ...disabledAt })
  await store.dropSessionsOf(userId)
  log({ level: 'info', event: 'user-changed', user: userId, reason: disabled ? 'disabled' : 'changed' })
}

/** Deletes all second factors of a user who lost them, and signs the user out; the next sign-in sets up a new one. */
export async function resetSecondFactors({ userId }: StoredUser, { store, log }: ManageNeeds): Promise<void> {
  await store.dropSecondFactors(userId)
  await store.dropSessionsOf(userId)
  log({ level: 'info', event: 'user-changed', user: userId, reason: 'second-factor' })
}
