import { createMatcher } from '../../../declaration/match.js'
import { resolveUrl } from '../../../declaration/resolve-url.js'
import type { Service } from '../../../declaration/types.js'

/** Hosts that a policy has blocked. */
export interface BlockedHosts {
  /** With the services that they belong to. */
  readonly declared: readonly string[]
  /** In the form of `consent.allow`. */
  readonly unknown: readonly string[]
}

/** The hosts that a page's policies have blocked, each once, in order of first occurrence. */
export function blockedHosts(
  violations: Iterable<Pick<SecurityPolicyViolationEvent, 'blockedURI' | 'disposition'>>,
  services: readonly Service[],
): BlockedHosts {
  const match = createMatcher(services, () => 'https://page.invalid/')
  const declared = new Set<string>()
  const unknown = new Set<string>()
  for (const { blockedURI, disposition } of violations) {
    // `inline`, `eval` and the like are not hosts.
    const { hostname } = resolveUrl(blockedURI) ?? {}
    if (disposition !== 'enforce' || !hostname) continue
    const ids = match(blockedURI)
    if (ids.length) declared.add(`${hostname}: waits for ${ids.join(', ')}`)
    else unknown.add(hostname)
  }
  return { declared: [...declared], unknown: [...unknown] }
}
