import { sha256 } from '../../declaration/digest.js'
import { type Call, refuse } from '../http/call.js'
import { networkOf } from '../http/client-address.js'
import { RegisterProblem } from '../http/problem.js'
import type { StoredUser } from '../stores/store.js'
import type { PeopleNeeds } from './people.js'

/** An e-mail address as users are found by. */
export const normalEmail = (email: string): string => email.normalize('NFKC').trim().toLowerCase()

/**
 * Checks e-mail address and password.
 *
 * @throws {RegisterProblem} `sign-in-failed` for an unknown address, a wrong password and a disabled user alike, in the
 *   same time; `too-many-requests`, for a known and an unknown address alike; `busy`.
 */
export async function checkPassword(
  call: Call,
  given: { readonly email: string; readonly password: string },
  { store, passwords, signInLimits }: PeopleNeeds,
): Promise<StoredUser> {
  const email = normalEmail(given.email)
  // Hashed, so that a long address does not fill the memory of the limit.
  takeTry(call, await sha256(email), signInLimits)
  const user = await store.userByEmail(email)
  const isActive = user !== null && user.disabledAt === null
  const matches = await passwords.matches(given.password, isActive ? user.password : null)
  if (isActive && matches) return user
  return refuse('sign-in-failed')
}

/**
 * Counts one guess at an account.
 *
 * @throws {RegisterProblem} `too-many-requests`.
 */
export function takeTry(call: Call, account: string, limits: PeopleNeeds['signInLimits']): void {
  const network = call.env.address === null ? 'unknown' : networkOf(call.env.address)
  const retryAfterSeconds =
    limits.takeFromNetwork(network) || limits.takeFromBoth(`${account} ${network}`) || limits.takeFromAccount(account)
  if (retryAfterSeconds) throw new RegisterProblem('too-many-requests', { retryAfterSeconds })
}
