import { Secret, TOTP } from 'otpauth'
import type { StoredUser } from '../stores/store.js'
import type { PeopleNeeds } from './people.js'

/** RFC 6238 with the values that every authenticator app supports; the digits of one code stay valid for 90 seconds. */
const STEP_SECONDS = 30
const WINDOW = 1

/** 160 random bits, in base32, and the address that an authenticator app reads from a QR code. */
export function newCodeSecret(email: string): { readonly secret: string; readonly uri: string } {
  const secret = new Secret({ size: 20 })
  return { secret: secret.base32, uri: totpOf(secret.base32, email).toString() }
}

/** Checks a code against a new secret. Returns the time step of the code, or `null`. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const delta = totpOf(secret, '').validate({ token: code, timestamp: +now, window: WINDOW })
  return delta === null ? null : Math.floor(+now / 1000 / STEP_SECONDS) + delta
}

/** Checks a user's code, which works once. */
export async function acceptsCode(
  user: Pick<StoredUser, 'userId' | 'totp'>,
  code: string,
  { store, secrets, now }: PeopleNeeds,
): Promise<boolean> {
  if (user.totp === null) return false
  // After the master key was lost, no code can be right; recovery codes and passkeys still are.
  const secret = await secrets.open(user.totp).catch(() => null)
  const step = secret === null ? null : stepOfCode(secret, code, now())
  return step !== null && store.useTotpStep(user.userId, step)
}

const totpOf = (secret: string, label: string): TOTP =>
  new TOTP({ issuer: 'evaste', label, secret, period: STEP_SECONDS, digits: 6 })
