import { patternSources } from '../declaration/pattern-sources.js'
import { resolveUrl } from '../declaration/resolve-url.js'
import type { Declaration } from '../declaration/types.js'

/** What every sealed page may load: its own host, and whatever its own code makes. */
export const OWN_POLICY = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:"

/**
 * Generates the policy of a sealed page: its own host, `consent.allow`, the allowed services, the register, and
 * evaste's own files. `''`: everything is allowed, so the page needs no policy.
 *
 * Links and forms may lead anywhere, as without a policy; frames may not.
 *
 * @param isAllowed takes a service id; services that need no consent are always allowed.
 * @param files URLs of evaste's own files. Relative ones are on the page's own host, and need no source.
 */
export function sealedPolicy(
  { services, consent, register }: Declaration,
  isAllowed: (id: string) => boolean,
  files: readonly string[],
): string {
  const allowed = services.filter(({ id }) => isAllowed(id))
  const isOpen = allowed.length === services.length && consent.undeclared === 'allow'
  if (isOpen || !consent.enforce) return ''
  const patterns = [...consent.allow, ...allowed.flatMap(({ matches }) => matches)]
  const addresses = [...files, register?.url ?? '']
  return [...new Set([OWN_POLICY, ...patterns.flatMap(patternSources), ...addresses.flatMap(addressSource)])].join(' ')
}

/** A folder on another host, as a source; none for a URL on the page's own host. */
function addressSource(address: string): readonly string[] {
  const { origin = 'null', pathname = '' } = resolveUrl(address) ?? {}
  if (origin === 'null') return []
  return [origin + pathname.replace(/[^/]*$/, '').replace(/[;,]/g, encodeURIComponent)]
}

/** Whether a service needs no consent, so that the static policy of a sealed page permits it. */
export const needsNoConsent = ({ services, purposes }: Declaration): ((id: string) => boolean) => {
  const asked = new Set(purposes.filter(({ needsConsent }) => needsConsent).map(({ id }) => id))
  return (id) => services.some((service) => service.id === id && !asked.has(service.purpose))
}
