import type { Hono } from 'hono'
import * as v from 'valibot'
import { type Call, type Env, refuse } from '../http/call.js'
import { type Operation, operation } from '../http/operation.js'
import { parseBody } from '../http/parse-body.js'
import { type Caller, opens } from '../people/find-caller.js'
import { changeUser, inviteUser, renewInvitation, resetSecondFactors } from '../people/manage-users.js'
import { isRole, mayGive, type Role } from '../people/roles.js'
import { newUserSchema, userChangeSchema, userSchema, userWithInvitationSchema } from '../people/schemas.js'
import type { StoredUser } from '../stores/store.js'
import { admit, type AdminNeeds } from './admit.js'

const ACCESS = { by: 'caller', scope: 'users' } as const
const USER = { 200: { description: 'The user', schema: userSchema } } as const

/** `/users`: who may sign in. A user of another controller gets the same answer as one that does not exist. */
export function addUserAdmin(admin: Hono<Env>, needs: AdminNeeds): void {
  const list: Operation = {
    id: 'listUsers',
    summary: 'The users whom the caller may manage',
    access: ACCESS,
    answers: { 200: { description: 'The users', schema: v.strictObject({ users: v.array(userSchema) }) } },
  }
  admin.get('/users', operation(list), async (call) => {
    const caller = await admit(call, needs, 'users')
    const users = (await needs.store.users()).filter((user) => canSee(caller, user))
    return call.json({ users: users.map(describeUser) })
  })
  addInvitations(admin, needs)
  const change: Operation = {
    id: 'changeUser',
    summary: 'Change or disable a user, who is signed out everywhere',
    access: ACCESS,
    body: { description: 'What changes', schema: userChangeSchema },
    answers: USER,
    problems: ['not-found'],
  }
  admin.put('/users/:user', operation(change), async (call) => {
    const { caller, user } = await findManagedUser(call, needs)
    const wanted = await parseBody(call, userChangeSchema)
    assertMayGive(caller, { ...user, ...wanted })
    await changeUser(user, wanted, needs)
    return call.json(describeUser((await needs.store.user(user.userId)) ?? user))
  })
  const reset: Operation = {
    id: 'resetSecondFactors',
    summary: 'Delete the second factors of a user who lost them',
    access: ACCESS,
    answers: { 204: null },
    problems: ['not-found'],
  }
  admin.delete('/users/:user/second-factors', operation(reset), async (call) => {
    const { user } = await findManagedUser(call, needs)
    await resetSecondFactors(user, needs)
    return call.body(null, 204)
  })
}

function addInvitations(admin: Hono<Env>, needs: AdminNeeds): void {
  const answers = { 201: { description: 'The user and the token of the link', schema: userWithInvitationSchema } }
  const invite: Operation = {
    id: 'inviteUser',
    summary: 'Invite a user; the answer contains the link that sets the password, once, within a week',
    access: ACCESS,
    body: { description: 'The user', schema: newUserSchema },
    answers,
    problems: ['email-taken'],
  }
  admin.post('/users', operation(invite), async (call) => {
    const caller = await admit(call, needs, 'users')
    const { language = 'en', ...wanted } = await parseBody(call, newUserSchema)
    assertMayGive(caller, wanted)
    const { user, invitation } = await inviteUser({ ...wanted, language }, (one) => canSee(caller, one), needs)
    return call.json({ ...describeUser(user), invitation }, 201)
  })
  const renew: Operation = {
    id: 'renewInvitation',
    summary: 'A new link for a user who lost the password or the link',
    access: ACCESS,
    answers,
    problems: ['not-found'],
  }
  admin.post('/users/:user/invitation', operation(renew), async (call) => {
    const { user } = await findManagedUser(call, needs)
    return call.json({ ...describeUser(user), invitation: await renewInvitation(user, needs) }, 201)
  })
}

/** Users all of whose controllers are the caller's. */
const canSee = (caller: Caller, { controllers }: Pick<StoredUser, 'controllers'>): boolean =>
  controllers === null ? caller.controllers === null : controllers.every((controller) => opens(caller, controller))

/**
 * The user of a call's path.
 *
 * @throws {RegisterProblem} what `admit` throws; `not-found`; `scope-not-allowed` for the caller's own user, and for one
 *   whose role the caller may not give.
 */
async function findManagedUser(call: Call, needs: AdminNeeds): Promise<{ caller: Caller; user: StoredUser }> {
  const caller = await admit(call, needs, 'users')
  const user = await needs.store.user(call.req.param('user') ?? '')
  if (!user || !canSee(caller, user)) return refuse('not-found')
  if (caller.id === `user:${user.userId}`) return refuse('scope-not-allowed')
  assertMayGive(caller, user)
  return { caller, user }
}

/** @throws {RegisterProblem} `scope-not-allowed`: no one may give more than they have. */
function assertMayGive(caller: Caller, { role, controllers }: Pick<StoredUser, 'role' | 'controllers'>): void {
  const given: readonly Role[] = caller.role === null ? rolesOfKey(caller) : mayGive[caller.role]
  if (!isRole(role) || !given.includes(role) || !canSee(caller, { controllers })) refuse('scope-not-allowed')
  if (controllers === null && role !== 'agency')
    refuse('invalid-request', '$.controllers', 'only the role agency may have every controller')
}

/** A controller's key gives no role that reaches beyond that controller. */
const rolesOfKey = ({ controllers }: Caller): readonly Role[] => mayGive[controllers === null ? 'agency' : 'owner']

const describeUser = ({ userId, password, totp, ...shown }: StoredUser) => ({
  id: userId,
  ...shown,
  isActive: password !== null,
})
