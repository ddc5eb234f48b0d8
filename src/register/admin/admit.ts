import { type Call, type Limits, limit, refuse } from '../http/call.js'
import type { DailyQuota } from '../http/daily-quota.js'
import type { ExerciseNeeds } from '../rights/exercise-right.js'
import type { PublicKey } from '../crypto/signing-key.js'
import type { Site } from '../sites/sites.js'
import type { RegisterStore, StoredApiKey } from '../stores/store.js'
import { auditCall } from './audit.js'
import { hashOfBearer, type Scope } from './api-keys.js'
import type { LogEvent } from '../log.js'

/** What the handlers under `/v1/admin` depend on. */
export interface AdminNeeds extends Limits {
  readonly basePath: string
  /** Updated in place by `reloadSites`. */
  readonly sites: ReadonlyMap<string, Site>
  readonly reloadSites: () => Promise<void>
  readonly store: RegisterStore
  readonly rights: ExerciseNeeds
  readonly publicKeys: () => readonly PublicKey[]
  /** How many declarations a site may publish per day; each is stored permanently. */
  readonly publications: DailyQuota
  readonly now: () => Date
  readonly log: (event: LogEvent) => void
}

/**
 * Authenticates a call and returns its API key.
 *
 * @throws {RegisterProblem} `unauthorized` without a valid key, `scope-not-allowed`, `too-many-requests`.
 */
export async function admit(call: Call, needs: AdminNeeds, scope: Scope): Promise<StoredApiKey> {
  limit(call, needs)
  const key = await needs.store.apiKey(await hashOfBearer(call.req.header('authorization')))
  if (!key) {
    call.header('www-authenticate', 'Bearer')
    return refuse('unauthorized')
  }
  // Checked before the site is looked up, so that callers without the scope cannot find out whether a site exists.
  if (key.scopes.includes(scope)) return key
  return refuse('scope-not-allowed')
}

/**
 * Returns the site of a call and the API key, if the key gives access to that site.
 *
 * @throws {RegisterProblem} what `admit` throws, and `not-found` both for a missing site and for another controller's
 *   site.
 */
export async function findOwnSite(
  call: Call,
  needs: AdminNeeds,
  scope: Scope,
): Promise<Site & { readonly key: StoredApiKey }> {
  const key = await admit(call, needs, scope)
  const site = needs.sites.get(call.req.param('site') ?? '')
  if (site && opens(key, site.controller)) return { ...site, key }
  return refuse('not-found')
}

/** The same, and records the access in the site's audit log. */
export async function admitToSite(
  call: Call,
  needs: AdminNeeds,
  scope: Scope,
): Promise<Site & { readonly key: StoredApiKey }> {
  const site = await findOwnSite(call, needs, scope)
  await auditCall(call, { site: site.site, actor: site.key.keyId, scope }, needs)
  return site
}

/** Whether a key gives access to a controller's sites. A key of the agency gives access to all. */
export const opens = ({ controller }: StoredApiKey, other: string | null): boolean =>
  controller === null || controller === other
