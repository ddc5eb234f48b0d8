import { type Pattern, readPattern } from '../declaration/match.js'
import { resolveUrl } from '../declaration/resolve-url.js'
import type { Declaration, Tracker, TrackerType } from '../declaration/types.js'

/** A kind of thing that the guard holds: by URL, by the content of an inline script, or by what is stored. */
export type GuardKind = 'address' | 'inline' | Exclude<TrackerType, 'pixel' | 'fingerprint'>

type Host = Pick<Pattern, 'host' | 'subdomains'>

/**
 * Finds what a policy cannot distinguish from what it permits: services on a host that is allowed for something else
 * (above all the page's own), inline scripts, and what the page's own code stores. Only these need the guard; empty:
 * none do.
 *
 * @param isAllowed takes a service id.
 * @param files further URLs that the policy permits, and the page's own.
 */
export function policyGaps(
  { services, consent, register }: Declaration,
  isAllowed: (id: string) => boolean,
  files: readonly string[],
): readonly GuardKind[] {
  const waiting = services.filter(({ id }) => !isAllowed(id))
  const patterns = [...consent.allow, ...services.filter(({ id }) => isAllowed(id)).flatMap(({ matches }) => matches)]
  const letIn = [...patterns.map(readPattern), ...[...files, register?.url ?? ''].map(hostOf)]
  const isAlsoLetIn = (pattern: string): boolean => letIn.some((other) => overlap(readPattern(pattern), other))
  return [
    ...new Set<GuardKind>([
      ...waiting.flatMap(({ matches }) => (matches.some(isAlsoLetIn) ? ['address' as const] : [])),
      ...waiting.flatMap(({ inline }) => (inline[0] ? ['inline' as const] : [])),
      ...waiting.flatMap(({ trackers }) => trackers.flatMap(storedKind)),
    ]),
  ]
}

/** The part of a tracker that the page's own code could write. */
const storedKind = ({ type = 'cookie' }: Tracker): readonly GuardKind[] =>
  type === 'pixel' || type === 'fingerprint' ? [] : [type]

const hostOf = (address: string): Host | null => {
  const { hostname } = resolveUrl(address) ?? {}
  if (hostname) return { host: hostname, subdomains: false }
  return null
}

/** Whether some host matches both. */
function overlap(one: Host | null, other: Host | null): boolean {
  if (!one || !other) return false
  return covers(one, other.host) || covers(other, one.host)
}

const covers = ({ host, subdomains }: Host, name: string): boolean =>
  host === '' || host === name || (subdomains && name.endsWith(`.${host}`))
