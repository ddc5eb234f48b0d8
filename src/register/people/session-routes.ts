import { Hono } from 'hono'
import * as v from 'valibot'
import { type Call, type Env, limit, refuse } from '../http/call.js'
import { NOTHING_ELSE, parseBody } from '../http/parse-body.js'
import { describeSession } from './describe-session.js'
import type { PeopleNeeds } from './people.js'
import { assertSameOrigin } from './same-origin.js'
import { clearSessionCookie, sessionHashOf } from './session-cookie.js'
import { beginSession, findSession, type OpenSession } from './sessions.js'
import { checkPassword } from './sign-in.js'

/** Text of at most so many characters. */
const textOf = (most: number) => v.pipe(v.string('a text is needed'), v.maxLength(most, `at most ${most} characters`))

export const credentialsSchema = v.strictObject({ email: textOf(254), password: textOf(1_024) }, NOTHING_ELSE)

/** The routes under `/v1/session`: who is signed in, signing in and signing out. */
export function createSessionRoutes(needs: PeopleNeeds): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get('/', async (call) => {
    limit(call, needs)
    return call.json(await describeSession(await needSession(call, needs), needs))
  })
  routes.post('/', async (call) => {
    assertSameOrigin(call)
    limit(call, needs)
    const user = await checkPassword(call, await parseBody(call, credentialsSchema), needs)
    const hasSecondFactor = user.totp !== null || (await needs.store.passkeys(user.userId)).length > 0
    const open = await beginSession(call, { user, step: hasSecondFactor ? 'second-factor' : 'complete' }, needs)
    return call.json(await describeSession(open, needs))
  })
  routes.delete('/', async (call) => {
    assertSameOrigin(call)
    const hash = await sessionHashOf(call)
    if (hash !== null) await needs.store.dropSession(hash)
    clearSessionCookie(call)
    return call.body(null, 204)
  })
  return routes
}

/** @throws {RegisterProblem} `unauthorized`, `cross-site-request`. */
export const needSession = async (call: Call, needs: PeopleNeeds): Promise<OpenSession> =>
  (await findSession(call, needs)) ?? refuse('unauthorized')
