import { Hono } from 'hono'
import { type Call, type Env, limit, refuse } from '../http/call.js'
import { type Operation, operation } from '../http/operation.js'
import { parseBody } from '../http/parse-body.js'
import type { StoredUser } from '../stores/store.js'
import { addAccountRoutes } from './account-routes.js'
import { addCredentialRoutes } from './credential-routes.js'
import { describeSession } from './describe-session.js'
import { addInvitationRoutes } from './invitation-routes.js'
import { acceptsCode } from './one-time-codes.js'
import { signInOptions, userOfPasskey } from './passkeys.js'
import type { PeopleNeeds } from './people.js'
import { acceptsRecoveryCode } from './recovery-codes.js'
import { assertSameOrigin } from './same-origin.js'
import { credentialsSchema, passkeyAnswerSchema, secondFactorSchema, sessionSchema } from './schemas.js'
import { clearSessionCookie, sessionHashOf } from './session-cookie.js'
import { beginSession, findSession, needSession } from './sessions.js'
import { checkPassword, takeTry } from './sign-in.js'

const SESSION = { 200: { description: 'The session as it now is', schema: sessionSchema } } as const
const OWN_PAGE = { by: 'own-page' } as const

/** The routes under `/v1/session`: who is signed in, signing in and out, and the user's own account. */
export function createSessionRoutes(needs: PeopleNeeds): Hono<Env> {
  const routes = new Hono<Env>()
  routes.use(async (call, next) => {
    limit(call, needs)
    if (call.req.method !== 'GET' && call.req.method !== 'HEAD') assertSameOrigin(call)
    await next()
  })
  addSession(routes, needs)
  addSecondFactor(routes, needs)
  addPasskeySignIn(routes, needs)
  addInvitationRoutes(routes, needs)
  addAccountRoutes(routes, needs)
  addCredentialRoutes(routes, needs)
  return routes
}

function addSession(routes: Hono<Env>, needs: PeopleNeeds): void {
  const about: Operation = {
    id: 'getSession',
    summary: 'Who is signed in',
    access: { by: 'session' },
    answers: SESSION,
  }
  routes.get('/', operation(about), async (call) =>
    call.json(await describeSession(await needSession(call, needs), needs)),
  )
  const signIn: Operation = {
    id: 'signIn',
    summary: 'Sign in with e-mail address and password',
    access: OWN_PAGE,
    answers: SESSION,
    body: { description: 'E-mail address and password', schema: credentialsSchema },
    problems: ['sign-in-failed', 'busy'],
  }
  routes.post('/', operation(signIn), async (call) => {
    const user = await checkPassword(call, await parseBody(call, credentialsSchema), needs)
    const hasSecondFactor = user.totp !== null || (await needs.store.passkeys(user.userId)).length > 0
    return begin(call, user, { isComplete: !hasSecondFactor }, needs)
  })
  const signOut: Operation = { id: 'signOut', summary: 'Sign out', access: OWN_PAGE, answers: { 204: null } }
  routes.delete('/', operation(signOut), async (call) => {
    const hash = await sessionHashOf(call)
    if (hash !== null) await needs.store.dropSession(hash)
    clearSessionCookie(call)
    return call.body(null, 204)
  })
}

function addSecondFactor(routes: Hono<Env>, needs: PeopleNeeds): void {
  const about: Operation = {
    id: 'giveSecondFactor',
    summary: 'Complete a sign-in with a one-time or recovery code',
    answers: SESSION,
    access: { by: 'session' },
    body: { description: 'A code', schema: secondFactorSchema },
    problems: ['sign-in-failed'],
  }
  routes.post('/second-factor', operation(about), async (call) => {
    const { user, next } = await needSession(call, needs)
    const given = await parseBody(call, secondFactorSchema)
    if (next !== 'second-factor') return refuse('invalid-request', '$', 'this session needs no second factor')
    const giveBack = takeTry(call, user.userId, needs.signInLimits)
    const isRight =
      'code' in given
        ? await acceptsCode(user, given.code, needs)
        : await acceptsRecoveryCode(user.userId, given.recoveryCode, needs.store)
    if (!isRight) return refuse('sign-in-failed')
    giveBack()
    return begin(call, user, { isComplete: true }, needs)
  })
}

function addPasskeySignIn(routes: Hono<Env>, needs: PeopleNeeds): void {
  const options: Operation = {
    id: 'passkeySignInOptions',
    summary: 'What `navigator.credentials.get` needs',
    access: OWN_PAGE,
    answers: { 200: { description: 'PublicKeyCredentialRequestOptionsJSON' } },
  }
  routes.post('/passkey-options', operation(options), async (call) =>
    call.json(await signInOptions(call, await pendingUser(call, needs), needs)),
  )
  const signIn: Operation = {
    id: 'signInWithPasskey',
    summary: 'Sign in with a passkey, alone or after the password',
    access: OWN_PAGE,
    answers: SESSION,
    problems: ['sign-in-failed'],
    body: { description: 'What the browser answered', schema: passkeyAnswerSchema },
  }
  routes.post('/passkey', operation(signIn), async (call) => {
    const { response } = await parseBody(call, passkeyAnswerSchema)
    const giveBack = takeTry(call, `passkey ${response.id.slice(0, 100)}`, needs.signInLimits)
    const user = await userOfPasskey(call, response, await pendingUser(call, needs), needs)
    giveBack()
    return begin(call, user, { isComplete: true }, needs)
  })
}

/** The user whose password was right, while the second factor is missing. */
async function pendingUser(call: Call, needs: PeopleNeeds): Promise<StoredUser | null> {
  const open = await findSession(call, needs)
  return open?.next === 'second-factor' ? open.user : null
}

async function begin(
  call: Call,
  user: StoredUser,
  { isComplete }: { readonly isComplete: boolean },
  needs: PeopleNeeds,
): Promise<Response> {
  const open = await beginSession(call, { user, step: isComplete ? 'complete' : 'second-factor' }, needs)
  if (isComplete) needs.log({ level: 'info', event: 'signed-in', user: user.userId })
  return call.json(await describeSession(open, needs))
}
