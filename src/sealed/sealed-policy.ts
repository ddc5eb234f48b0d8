import { patternSources } from '../declaration/pattern-sources.js'
import { resolveUrl } from '../declaration/resolve-url.js'
import type { Declaration } from '../declaration/types.js'

/** What every sealed page may load: its own host, and whatever its own code makes. */
const OWN = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:"

/**
 * Writes the policy of a sealed page: its own host, `consent.allow`, the services that are allowed, the register, and
 * evaste's own files. `''`: nothing is left to keep out, so the page needs no policy.
 *
 * Links and forms may lead anywhere, as without a policy; frames may not.
 *
 * @param isAllowed answers for a service id; services that need no consent are always allowed.
 * @param files addresses of evaste's own files. Relative ones lie on the page's own host, and need no source.
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
  return [...new Set([OWN, ...patterns.flatMap(patternSources), ...addresses.flatMap(addressSource)])].join(' ')
}

/** A folder of another host, as a source; none for an address on the page's own host. */
function addressSource(address: string): readonly string[] {
  const { origin = 'null', pathname = '' } = resolveUrl(address) ?? {}
  return origin === 'null' ? [] : [origin + pathname.replace(/[^/]*$/, '').replace(/[;,]/g, encodeURIComponent)]
}

/** Whether a service needs no consent: what the static policy of a sealed page lets in. */
export const needsNoConsent = ({ services, purposes }: Declaration): ((id: string) => boolean) => {
  const asked = new Set(purposes.filter(({ needsConsent }) => needsConsent).map(({ id }) => id))
  const free = new Set(services.filter(({ purpose }) => !asked.has(purpose)).map(({ id }) => id))
  return (id) => free.has(id)
}
