import { type Scope, scopes } from './api-keys.js'

/** What a user is to the controllers whose sites the user may see. */
export const roles = ['agency', 'owner', 'data-protection-officer', 'viewer'] as const
export type Role = (typeof roles)[number]

/** What a role may do: `changes` includes reading. */
interface RoleRights {
  readonly changes: readonly Scope[]
  readonly reads: readonly Scope[]
}

/**
 * The table of roles. A viewer sees figures and declarations but no entry and no recording,
 * because they are personal data. Only an
 * agency's user without a limit to controllers creates and deletes sites.
 */
export const roleRights: Readonly<Record<Role, RoleRights>> = {
  agency: { changes: scopes, reads: scopes },
  owner: { changes: scopes, reads: scopes },
  'data-protection-officer': {
    changes: ['entries', 'recordings', 'exports', 'requests', 'retention'],
    reads: ['sites', 'declarations', 'statistics', 'entries', 'recordings', 'exports', 'requests', 'retention'],
  },
  viewer: { changes: [], reads: ['sites', 'declarations', 'statistics'] },
}

/** Roles that a user of a role may give to others. */
export const mayGive: Readonly<Record<Role, readonly Role[]>> = {
  agency: roles,
  owner: ['owner', 'data-protection-officer', 'viewer'],
  'data-protection-officer': [],
  viewer: [],
}

export const isRole = (text: string): text is Role => roles.some((role) => role === text)
