import { type Call, type Limits, limit, refuse } from '../http/call.js'
import type { DailyQuota } from '../http/daily-quota.js'
import type { ExerciseNeeds } from '../rights/exercise-right.js'
import type { PublicKey } from '../crypto/signing-key.js'
import type { Site } from '../sites/sites.js'
import type { RegisterStore, StoredApiKey } from '../stores/store.js'
import { hashOfBearer, type Scope } from './api-keys.js'
import type { LogEvent } from '../log.js'

/** What the calls under `/v1/admin` need. */
export interface AdminNeeds extends Limits {
  readonly basePath: string
  /** Live: `reloadSites` changes it. */
  readonly sites: ReadonlyMap<string, Site>
  readonly reloadSites: () => Promise<void>
  readonly store: RegisterStore
  readonly rights: ExerciseNeeds
  readonly publicKeys: () => readonly PublicKey[]
  /** How many declarations a site may publish on one day: each is kept. */
  readonly publications: DailyQuota
  readonly now: () => Date
  readonly log: (event: LogEvent) => void
}

/**
 * The key of a call.
 *
 * @throws {RegisterProblem} `unauthorized` without a key that counts, `scope-not-allowed`, `too-many-requests`.
 */
export async function admit(call: Call, needs: AdminNeeds, scope: Scope): Promise<StoredApiKey> {
  limit(call, needs)
  const key = await needs.store.apiKey(await hashOfBearer(call.req.header('authorization')))
  if (!key) {
    call.header('www-authenticate', 'Bearer')
    return refuse('unauthorized')
  }
  // Said before any site is looked at: whether there is one is not told to who may not ask.
  return key.scopes.includes(scope) ? key : refuse('scope-not-allowed')
}

/**
 * The site of a call, if its key opens it, with that key.
 *
 * @throws {RegisterProblem} what `admit` throws, and `not-found` for a missing site and for another controller's alike.
 */
export async function admitToSite(
  call: Call,
  needs: AdminNeeds,
  scope: Scope,
): Promise<Site & { readonly key: StoredApiKey }> {
  const key = await admit(call, needs, scope)
  const site = needs.sites.get(call.req.param('site') ?? '')
  return site && opens(key, site.controller) ? { ...site, key } : refuse('not-found')
}

/** Whether a key is for that controller's sites; the agency's are for all. */
export const opens = ({ controller }: StoredApiKey, other: string | null): boolean =>
  controller === null || controller === other
