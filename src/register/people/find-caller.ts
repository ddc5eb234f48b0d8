import { type Call, refuse } from '../http/call.js'
import { hashOfBearer, type Scope } from './api-keys.js'
import { isRole, type Role, roleRights } from './roles.js'
import { findSession, type SessionNeeds } from './sessions.js'

/** A program or a person, and what they may do. */
export interface Caller {
  readonly kind: 'key' | 'user'
  /** As the audit log has it: the id of an API key, or `user:` and the id of a user. */
  readonly id: string
  /** `null` for an API key. */
  readonly role: Role | null
  /** What the caller may change and read. */
  readonly scopes: readonly Scope[]
  /** What the caller may read. */
  readonly reads: readonly Scope[]
  /** The controllers whose sites the caller has access to; `null`: all of them. */
  readonly controllers: readonly string[] | null
}

/**
 * Finds who makes a call: by the API key, or else by the session's cookie.
 *
 * @throws {RegisterProblem} `unauthorized` without a valid key or session, `sign-in-incomplete` while the session lacks
 *   a step, `cross-site-request`.
 */
export async function findCaller(call: Call, needs: SessionNeeds): Promise<Caller> {
  const authorization = call.req.header('authorization')
  const open = authorization === undefined ? await findSession(call, needs) : null
  if (open) {
    if (open.next !== null) return refuse('sign-in-incomplete')
    return userAsCaller(open.user)
  }
  const key = await needs.store.apiKey(await hashOfBearer(authorization))
  if (!key) {
    call.header('www-authenticate', 'Bearer')
    return refuse('unauthorized')
  }
  const scopes = key.scopes as readonly Scope[]
  const controllers = key.controller === null ? null : [key.controller]
  return { kind: 'key', id: key.keyId, role: null, scopes, reads: scopes, controllers }
}

/** A signed-in user as a caller. */
export function userAsCaller(user: {
  readonly userId: string
  readonly role: string
  readonly controllers: readonly string[] | null
}): Caller {
  const role = isRole(user.role) ? user.role : 'viewer'
  const { changes, reads } = roleRights[role]
  return { kind: 'user', id: `user:${user.userId}`, role, scopes: changes, reads, controllers: user.controllers }
}

/** Whether a caller may make a call with this method. */
export const mayCall = ({ scopes, reads }: Caller, scope: Scope, method: string): boolean =>
  scopes.includes(scope) || ((method === 'GET' || method === 'HEAD') && reads.includes(scope))

/** Whether a caller has access to a controller's sites; `null`: to those of every controller. */
export const opens = ({ controllers }: Pick<Caller, 'controllers'>, controller: string | null): boolean =>
  controllers === null || (controller !== null && controllers.includes(controller))
