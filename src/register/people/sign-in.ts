import { sha256 } from '../../declaration/digest.js'
import { type Call, refuse } from '../http/call.js'
import { networkOf } from '../http/client-address.js'
import { RegisterProblem } from '../http/problem.js'
import type { StoredUser } from '../stores/store.js'
import { normalEmail } from './normal-email.js'
import type { PeopleNeeds } from './people.js'

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
  const giveBack = takeTry(call, await sha256(email), signInLimits)
  const active = (await store.usersByEmail(email)).filter(({ disabledAt }) => disabledAt === null)
  const hashes = active.flatMap((user) => user.password ?? [])
  const match = await passwords.findMatch(given.password, email, hashes)
  const user = match === null ? undefined : active.find((one) => one.password === match)
  if (!user) return refuse('sign-in-failed')
  giveBack()
  return user
}

/**
 * Counts one guess at an account, before it is checked: guesses that arrive together must not all pass.
 *
 * @returns what gives the guess back once it proved right, because only wrong ones count.
 * @throws {RegisterProblem} `too-many-requests`.
 */
export function takeTry(call: Call, account: string, limits: PeopleNeeds['signInLimits']): () => void {
  const network = call.env.address === null ? 'unknown' : networkOf(call.env.address)
  const { takeFromNetwork, takeFromBoth, takeFromAccount } = limits
  const both = `${account} ${network}`
  const retryAfterSeconds = takeFromNetwork(network) || takeFromBoth(both) || takeFromAccount(account)
  if (retryAfterSeconds) throw new RegisterProblem('too-many-requests', { retryAfterSeconds })
  return () => {
    takeFromNetwork.giveBack(network)
    takeFromBoth.giveBack(both)
    takeFromAccount.giveBack(account)
  }
}

/**
 * Asserts that a signed-in user knows the password: whoever finds a browser open must not change how its user signs in.
 *
 * @throws {RegisterProblem} `sign-in-failed`, `too-many-requests`, `busy`.
 */
export async function assertPassword(
  call: Call,
  user: StoredUser,
  password: string,
  { passwords, signInLimits }: PeopleNeeds,
): Promise<void> {
  const giveBack = takeTry(call, user.userId, signInLimits)
  const hashes = user.password === null ? [] : [user.password]
  if ((await passwords.findMatch(password, user.email, hashes)) === null) refuse('sign-in-failed')
  giveBack()
}
