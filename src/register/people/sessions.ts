import { sha256 } from '../../declaration/digest.js'
import { type Call, refuse } from '../http/call.js'
import type { RegisterStore, StoredSession, StoredUser } from '../stores/store.js'
import { randomText } from './api-keys.js'
import { assertSameOrigin } from './same-origin.js'
import { sessionHashOf, setSessionCookie } from './session-cookie.js'
import { UNDERTAKING_VERSION } from './undertaking.js'

/** A session ends half an hour after its last request, and twelve hours after the sign-in. */
const IDLE_MS = 30 * 60_000
const LONGEST_MS = 12 * 3_600_000
/** Between password and second factor. */
const PENDING_MS = 10 * 60_000
const TOUCH_MS = 60_000

export interface SessionNeeds {
  readonly store: RegisterStore
  readonly now: () => Date
}

/** What a session still lacks before it gives access to any record; `null`: nothing. */
export type NextStep = 'second-factor' | 'enrol' | 'undertaking' | null

export interface OpenSession {
  readonly session: StoredSession
  readonly user: StoredUser
  readonly next: NextStep
}

/**
 * Finds the session of a request.
 *
 * @returns `null` without a cookie, or if the session has ended or its user is disabled.
 * @throws {RegisterProblem} `cross-site-request` if another site sent the request.
 */
export async function findSession(call: Call, needs: SessionNeeds): Promise<OpenSession | null> {
  const hash = await sessionHashOf(call)
  const found = hash === null ? null : await needs.store.session(hash)
  if (!found || hasEnded(found.session, needs.now())) return null
  assertSameOrigin(call)
  const at = needs.now()
  if (+at - Date.parse(found.session.seenAt) > TOUCH_MS) await needs.store.touchSession(hash ?? '', at.toISOString())
  return { ...found, next: await nextStep(found, needs) }
}

function hasEnded({ step, createdAt, seenAt }: StoredSession, now: Date): boolean {
  const longest = step === 'complete' ? LONGEST_MS : PENDING_MS
  return +now - Date.parse(createdAt) > longest || +now - Date.parse(seenAt) > IDLE_MS
}

async function nextStep(
  { session, user }: { readonly session: StoredSession; readonly user: StoredUser },
  { store }: SessionNeeds,
): Promise<NextStep> {
  if (session.step === 'second-factor') return 'second-factor'
  if (user.totp === null && (await store.passkeys(user.userId)).length === 0) return 'enrol'
  if (user.undertaking?.version !== UNDERTAKING_VERSION) return 'undertaking'
  return null
}

/**
 * Begins a session with a new token, and ends the one that the request came with: a token that someone planted before
 * the sign-in is worth nothing after it.
 */
export async function beginSession(
  call: Call,
  { user, step }: { readonly user: StoredUser; readonly step: StoredSession['step'] },
  needs: SessionNeeds,
): Promise<OpenSession> {
  const { store, now } = needs
  const before = await sessionHashOf(call)
  if (before !== null) await store.dropSession(before)
  const token = randomText(32)
  const at = now().toISOString()
  const session = { tokenHash: await sha256(token), userId: user.userId, step, createdAt: at, seenAt: at }
  await store.saveSession(session)
  await dropStale(needs)
  setSessionCookie(call, token)
  return { session, user, next: await nextStep({ session, user }, needs) }
}

async function dropStale({ store, now }: SessionNeeds): Promise<void> {
  const ago = (ms: number): string => new Date(+now() - ms).toISOString()
  await store.dropStaleSessions({ seen: ago(IDLE_MS), created: ago(LONGEST_MS), now: ago(0) })
}

/**
 * The session of a request, however far its sign-in is.
 *
 * @throws {RegisterProblem} `unauthorized`, `cross-site-request`.
 */
export const needSession = async (call: Call, needs: SessionNeeds): Promise<OpenSession> =>
  (await findSession(call, needs)) ?? refuse('unauthorized')

/**
 * The session of a request, of which no factor is missing.
 *
 * @throws {RegisterProblem} what `needSession` throws, and `sign-in-incomplete`.
 */
export async function needSignedIn(call: Call, needs: SessionNeeds): Promise<OpenSession> {
  const open = await needSession(call, needs)
  return open.next === 'second-factor' ? refuse('sign-in-incomplete') : open
}
