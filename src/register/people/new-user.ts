import { newId } from '../crypto/new-id.js'
import type { StoredUser } from '../stores/store.js'
import { normalEmail } from './normal-email.js'

/** A user who has not signed in yet. */
export const newUser = (
  about: Pick<StoredUser, 'email' | 'name' | 'role' | 'controllers' | 'language'>,
  now: Date,
): StoredUser => ({
  ...about,
  email: normalEmail(about.email),
  userId: newId(),
  password: null,
  totp: null,
  undertaking: null,
  createdAt: now.toISOString(),
  disabledAt: null,
})
