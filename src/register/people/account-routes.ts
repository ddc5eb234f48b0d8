import type { Hono } from 'hono'
import { type Call, type Env, refuse } from '../http/call.js'
import { type Operation, operation } from '../http/operation.js'
import { parseBody } from '../http/parse-body.js'
import type { StoredUser } from '../stores/store.js'
import { describeSession } from './describe-session.js'
import type { PeopleNeeds } from './people.js'
import { passwordChangeSchema, profileSchema, sessionSchema, undertakingSchema } from './schemas.js'
import { clearSessionCookie } from './session-cookie.js'
import { beginSession, needSession, needSignedIn } from './sessions.js'
import { assertPassword } from './sign-in.js'
import { UNDERTAKING_VERSION } from './undertaking.js'

const OWN = { by: 'session' } as const
const SESSION = { 200: { description: 'The session as it now is', schema: sessionSchema } } as const

/** What users change of themselves: profile, undertaking, password, and signing out everywhere. */
export function addAccountRoutes(routes: Hono<Env>, needs: PeopleNeeds): void {
  const { store, passwords, now } = needs
  const profile: Operation = {
    id: 'changeProfile',
    summary: 'Change the own name and language',
    access: OWN,
    answers: SESSION,
    body: { description: 'Name and language', schema: profileSchema },
  }
  routes.put('/profile', operation(profile), async (call) => {
    const { user } = await needSignedIn(call, needs)
    await store.changeUser(user.userId, await parseBody(call, profileSchema))
    return answerSession(call, needs)
  })
  const accept: Operation = {
    id: 'acceptUndertaking',
    summary: 'Accept the secrecy undertaking',
    access: OWN,
    answers: SESSION,
    body: { description: 'The version whose text was shown', schema: undertakingSchema },
  }
  routes.post('/undertaking', operation(accept), async (call) => {
    const { user } = await needSignedIn(call, needs)
    const { version } = await parseBody(call, undertakingSchema)
    if (version !== UNDERTAKING_VERSION)
      return refuse('invalid-request', '$.version', `the version that counts now is ${UNDERTAKING_VERSION}`)
    const undertaking = { version, acceptedAt: now().toISOString() }
    await store.changeUser(user.userId, { undertaking })
    needs.log({ level: 'info', event: 'user-changed', user: user.userId, reason: 'undertaking' })
    return beginAgain(call, { ...user, undertaking }, needs)
  })
  const password: Operation = {
    id: 'changePassword',
    summary: 'Change the password, and sign out everywhere else',
    access: OWN,
    answers: SESSION,
    problems: ['sign-in-failed', 'busy'],
    body: { description: 'The password until now, and the new one', schema: passwordChangeSchema },
  }
  routes.post('/password', operation(password), async (call) => {
    const { user } = await needSignedIn(call, needs)
    const change = await parseBody(call, passwordChangeSchema)
    await assertPassword(call, user, change.password, needs)
    const hash = await passwords.hash(change.newPassword, user.email)
    await store.changeUser(user.userId, { password: hash })
    await store.dropSessionsOf(user.userId)
    needs.log({ level: 'info', event: 'user-changed', user: user.userId, reason: 'password' })
    return beginAgain(call, user, needs)
  })
  const everywhere: Operation = {
    id: 'signOutEverywhere',
    summary: 'Sign out everywhere',
    access: OWN,
    answers: { 204: null },
  }
  routes.delete('/everywhere', operation(everywhere), async (call) => {
    const { user } = await needSession(call, needs)
    await store.dropSessionsOf(user.userId)
    clearSessionCookie(call)
    return call.body(null, 204)
  })
}

/** With a new token: after a change of what the session may do, the old one is worth nothing. */
const beginAgain = async (call: Call, user: StoredUser, needs: PeopleNeeds): Promise<Response> =>
  call.json(await describeSession(await beginSession(call, { user, step: 'complete' }, needs), needs))

const answerSession = async (call: Call, needs: PeopleNeeds): Promise<Response> =>
  call.json(await describeSession(await needSession(call, needs), needs))
