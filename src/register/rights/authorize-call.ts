import { allow, type Call, limit, type Limits, preflight } from '../http/call.js'
import type { Site } from '../sites/sites.js'
import type { RegisterStore } from '../stores/store.js'
import { authorizeReceipt } from './authorize-receipt.js'

export interface AuthorizeNeeds extends Limits {
  readonly sites: ReadonlyMap<string, Site>
  /** The current origins of all sites. */
  readonly origins: () => ReadonlySet<string>
  readonly rights: { readonly store: RegisterStore }
}

/** A wrong id and a wrong secret get the same answer. A page may call only if a site lists its origin. */
export async function authorizeCall(
  call: Call,
  needs: AuthorizeNeeds,
): Promise<{ readonly site: string; readonly consentId: string }> {
  call.header('vary', 'Origin')
  limit(call, needs)
  if (call.req.header('origin') !== undefined && !isOwnPage(call)) allow(call, needs.origins())
  const consentId = call.req.param('consentId') ?? ''
  const authorization = call.req.header('authorization') ?? null
  const { store } = needs.rights
  return {
    site: await authorizeReceipt(consentId, authorization, { sites: needs.sites, store }),
    consentId,
  }
}

/** The register's own page: browsers say so, and no page can make them say it of another. */
function isOwnPage({ req }: Call): boolean {
  if (req.header('sec-fetch-site') === 'same-origin') return true
  return req.header('sec-fetch-site') === undefined && req.header('origin') === new URL(req.url).origin
}

export function answerPreflight(
  call: Call,
  needs: Omit<AuthorizeNeeds, 'rights'>,
  methods: string,
  headers: string,
): Response {
  limit(call, needs)
  allow(call, needs.origins())
  return preflight(call, methods, headers)
}
