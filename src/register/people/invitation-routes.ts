import type { Hono } from 'hono'
import { sha256 } from '../../declaration/digest.js'
import { type Call, type Env, refuse } from '../http/call.js'
import { type Operation, operation } from '../http/operation.js'
import { parseBody } from '../http/parse-body.js'
import type { StoredUser } from '../stores/store.js'
import { describeSession } from './describe-session.js'
import { newUser } from './new-user.js'
import type { PeopleNeeds } from './people.js'
import { acceptanceSchema, firstUserSchema, invitationSchema, invitedSchema, sessionSchema } from './schemas.js'
import { beginSession } from './sessions.js'
import { takeTry } from './sign-in.js'

const SIGNED_IN = { 200: { description: 'The session that began', schema: sessionSchema } } as const

/** `POST /set-up`, `/invitation` and `/invitation/acceptance`: links that work once and begin a session. */
export function addInvitationRoutes(routes: Hono<Env>, needs: PeopleNeeds): void {
  const { store, passwords, now } = needs
  const setUp: Operation = {
    id: 'createFirstUser',
    summary: 'Create the first user of the register, with the set-up link',
    access: { by: 'own-page' },
    answers: SIGNED_IN,
    problems: ['not-found', 'busy'],
    body: { description: 'The token of the link, and the user', schema: firstUserSchema },
  }
  routes.post('/set-up', operation(setUp), async (call) => {
    const { token, email, password, ...same } = await parseBody(call, firstUserSchema)
    const hash = await sha256(token)
    takeTry(call, 'set-up', needs.signInLimits)
    if (!(await store.hasSetupToken(hash, now().toISOString()))) return refuse('not-found')
    const fresh = newUser({ ...same, email, role: 'agency', controllers: null }, now())
    const user = { ...fresh, password: await passwords.hash(password, fresh.email) }
    if (!(await store.spendSetupTokenForUser(hash, now().toISOString(), user))) return refuse('not-found')
    return begin(call, user, needs)
  })
  const look: Operation = {
    id: 'readInvitation',
    summary: 'Who an invitation is for',
    access: { by: 'own-page' },
    problems: ['not-found'],
    body: { description: 'The token of the link', schema: invitationSchema },
    answers: { 200: { description: 'The invited user', schema: invitedSchema } },
  }
  routes.post('/invitation', operation(look), async (call) => {
    const { token } = await parseBody(call, invitationSchema)
    const { name, email, language } = await invited(call, token, needs)
    return call.json({ name, email, language })
  })
  const accept: Operation = {
    id: 'acceptInvitation',
    summary: 'Set a password with an invitation',
    access: { by: 'own-page' },
    answers: SIGNED_IN,
    problems: ['not-found', 'busy'],
    body: { description: 'The token of the link, and the password', schema: acceptanceSchema },
  }
  routes.post('/invitation/acceptance', operation(accept), async (call) => {
    const { token, password } = await parseBody(call, acceptanceSchema)
    const user = await invited(call, token, needs)
    const hash = await passwords.hash(password, user.email)
    if (!(await store.spendInvitation(await sha256(token), now().toISOString(), hash))) return refuse('not-found')
    return begin(call, { ...user, password: hash }, needs)
  })
}

async function invited(call: Call, token: string, { store, now, signInLimits }: PeopleNeeds): Promise<StoredUser> {
  const hash = await sha256(token)
  takeTry(call, `invitation ${hash}`, signInLimits)
  return (await store.invitedUser(hash, now().toISOString())) ?? refuse('not-found')
}

/** Who has a second factor already must still give it: an invitation may be a new link after a lost password. */
async function begin(call: Call, user: StoredUser, needs: PeopleNeeds): Promise<Response> {
  const hasSecondFactor = user.totp !== null || (await needs.store.passkeys(user.userId)).length > 0
  const open = await beginSession(call, { user, step: hasSecondFactor ? 'second-factor' : 'complete' }, needs)
  return call.json(await describeSession(open, needs))
}
