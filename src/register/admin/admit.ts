import { type Call, type Limits, limit, refuse } from '../http/call.js'
import type { DailyQuota } from '../http/daily-quota.js'
import type { ReadCheckpoint } from '../chain/checkpoint.js'
import type { ExerciseNeeds } from '../rights/exercise-right.js'
import type { PublicKey } from '../crypto/signing-key.js'
import type { Site } from '../sites/sites.js'
import { type Caller, findCaller, mayCall, opens } from '../people/find-caller.js'
import type { RegisterStore } from '../stores/store.js'
import { auditCall } from './audit.js'
import type { Scope } from '../people/api-keys.js'
import type { LogEvent } from '../log.js'

/** What the handlers under `/v1/admin` depend on. */
export interface AdminNeeds extends Limits {
  readonly basePath: string
  /** Updated in place by `reloadSites`. */
  readonly sites: ReadonlyMap<string, Site>
  readonly reloadSites: () => Promise<void>
  readonly store: RegisterStore
  readonly rights: ExerciseNeeds
  /** Whether controllers can set who gets mail. */
  readonly canMail: boolean
  readonly publicKeys: () => readonly PublicKey[]
  readonly checkpoint: ReadCheckpoint
  /** How many declarations a site may publish per day; each is stored permanently. */
  readonly publications: DailyQuota
  readonly now: () => Date
  readonly log: (event: LogEvent) => void
}

/**
 * Authenticates a call and returns who makes it: a program with an API key or a user with a session.
 *
 * @throws {RegisterProblem} what `findCaller` throws, `scope-not-allowed`, `too-many-requests`.
 */
export async function admit(call: Call, needs: AdminNeeds, scope: Scope): Promise<Caller> {
  limit(call, needs)
  const caller = await findCaller(call, needs)
  // Checked before the site is looked up, so that callers without the scope cannot find out whether a site exists.
  if (mayCall(caller, scope, call.req.method)) return caller
  return refuse('scope-not-allowed')
}

/**
 * Returns the site of a call and the caller, if the caller has access to that site.
 *
 * @throws {RegisterProblem} what `admit` throws, and `not-found` both for a missing site and for another controller's
 *   site.
 */
export async function findOwnSite(
  call: Call,
  needs: AdminNeeds,
  scope: Scope,
): Promise<Site & { readonly caller: Caller }> {
  const caller = await admit(call, needs, scope)
  const site = needs.sites.get(call.req.param('site') ?? '')
  if (site && opens(caller, site.controller)) return { ...site, caller }
  return refuse('not-found')
}

/** The same, and records the access in the site's audit log. */
export async function admitToSite(
  call: Call,
  needs: AdminNeeds,
  scope: Scope,
): Promise<Site & { readonly caller: Caller }> {
  const site = await findOwnSite(call, needs, scope)
  await auditCall(call, { site: site.site, actor: site.caller.id, scope }, needs)
  return site
}
