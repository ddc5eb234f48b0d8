import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { base64url, fromBase64url } from '../../record/base64url.js'
import { type Call, refuse } from '../http/call.js'
import type { StoredPasskey, StoredUser } from '../stores/store.js'
import type { PeopleNeeds } from './people.js'

const VALID_MS = 5 * 60_000
/** Loaded only where a passkey is used. */
const library = () => import('@simplewebauthn/server')

/** What the browser needs to register a passkey for a user. */
export async function registrationOptions(call: Call, user: StoredUser, needs: PeopleNeeds): Promise<object> {
  const { generateRegistrationOptions } = await library()
  const { rpID } = relyingParty(call)
  const existing = await needs.store.passkeys(user.userId)
  const options = await generateRegistrationOptions({
    rpName: 'evaste',
    rpID,
    userName: user.email,
    userDisplayName: user.name,
    userID: new TextEncoder().encode(user.userId),
    excludeCredentials: existing.map(credentialOf),
    // Found by the browser without an e-mail address, and unlocked with a fingerprint or PIN: two factors in one.
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  })
  await saveChallenge(options.challenge, user.userId, needs)
  return options
}

/**
 * Registers a passkey.
 *
 * @throws {RegisterProblem} `invalid-request` if the browser's answer does not verify, or the passkey is known.
 */
export async function registerPasskey(
  call: Call,
  user: StoredUser,
  { response, label }: { readonly response: unknown; readonly label: string },
  needs: PeopleNeeds,
): Promise<void> {
  const { verifyRegistrationResponse } = await library()
  const { store, now } = needs
  const verified = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    expectedChallenge: (challenge) => store.spendChallenge(challenge, user.userId, now().toISOString()),
    ...expectationOf(call),
  }).catch(() => null)
  if (!verified?.verified) return refuse('invalid-request', '$.response', 'the passkey could not be verified')
  const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential
  const passkey: StoredPasskey = {
    ...{ credentialId: id, userId: user.userId, publicKey: base64url(publicKey), counter, transports, label },
    createdAt: now().toISOString(),
  }
  if (!(await store.savePasskey(passkey))) refuse('invalid-request', '$.response', 'the passkey is already registered')
}

/** What the browser needs to sign in: with any passkey of this register, or with one of a user's. */
export async function signInOptions(call: Call, user: StoredUser | null, needs: PeopleNeeds): Promise<object> {
  const { generateAuthenticationOptions } = await library()
  const { rpID } = relyingParty(call)
  const own = user === null ? null : await needs.store.passkeys(user.userId)
  const options = await generateAuthenticationOptions({
    rpID,
    userVerification: 'required',
    ...(own && { allowCredentials: own.map(credentialOf) }),
  })
  await saveChallenge(options.challenge, user?.userId ?? null, needs)
  return options
}

/**
 * Finds the user who signs in with a passkey.
 *
 * @param pending the user whose password was right, if one was given.
 * @throws {RegisterProblem} `sign-in-failed`.
 */
export async function userOfPasskey(
  call: Call,
  response: unknown,
  pending: StoredUser | null,
  needs: PeopleNeeds,
): Promise<StoredUser> {
  const { verifyAuthenticationResponse } = await library()
  const { store, now } = needs
  const passkey = await store.passkey(String((response as { id?: unknown }).id))
  const user = passkey && (await store.user(passkey.userId))
  if (!passkey || !user || user.disabledAt !== null) return refuse('sign-in-failed')
  if (pending !== null && pending.userId !== user.userId) return refuse('sign-in-failed')
  const { id, transports } = credentialOf(passkey)
  const verified = await verifyAuthenticationResponse({
    response: response as AuthenticationResponseJSON,
    expectedChallenge: (challenge) => store.spendChallenge(challenge, pending?.userId ?? null, now().toISOString()),
    credential: { id, publicKey: fromBase64url(passkey.publicKey), counter: passkey.counter, transports },
    ...expectationOf(call),
  }).catch(() => null)
  if (!verified?.verified) return refuse('sign-in-failed')
  await store.countPasskeyUse(passkey.credentialId, verified.authenticationInfo.newCounter)
  return user
}

const credentialOf = ({ credentialId, transports }: StoredPasskey) => ({
  id: credentialId,
  transports: [...transports],
})

function saveChallenge(challenge: string, userId: string | null, { store, now }: PeopleNeeds): Promise<void> {
  const [from, until] = [now(), new Date(+now() + VALID_MS)]
  return store.saveChallenge(challenge, userId, { from: from.toISOString(), until: until.toISOString() })
}

function expectationOf(call: Call) {
  const { origin, rpID } = relyingParty(call)
  return { expectedOrigin: origin, expectedRPID: rpID, requireUserVerification: true }
}

/**
 * The site that a passkey belongs to: the page that called, which must be on the register's own host. The browser signs
 * it, so a passkey of another site cannot be used here whatever a request claims.
 *
 * @throws {RegisterProblem} `cross-site-request`.
 */
function relyingParty({ req }: Call): { readonly origin: string; readonly rpID: string } {
  const origin = req.header('origin') ?? ''
  if (!URL.canParse(origin) || new URL(origin).host !== new URL(req.url).host) refuse('cross-site-request')
  return { origin, rpID: new URL(origin).hostname }
}
