import { createMatcher } from '../../../declaration/match.js'
import { resolveUrl } from '../../../declaration/resolve-url.js'
import type { Service } from '../../../declaration/types.js'

/**
 * Reports hosts of other sites that the page has requested and no service declares.
 *
 * @returns a function that stops it.
 */
export function watchThirdParties(
  services: () => readonly Service[],
  tell: (hosts: readonly string[]) => void,
): () => void {
  const addresses = new Set<string>()
  const observer = new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) addresses.add(name)
    tell(undeclaredHosts([...addresses], services(), location.host))
  })
  observer.observe({ type: 'resource', buffered: true })
  return () => observer.disconnect()
}

/** The hosts of other sites among these URLs that no service declares. */
export function undeclaredHosts(
  addresses: readonly string[],
  services: readonly Service[],
  ownHost: string,
): readonly string[] {
  const match = createMatcher(services, () => `https://${ownHost}/`)
  const hosts = addresses
    .filter((address) => resolveUrl(address) && match(address).length === 0)
    .map((address) => new URL(address).host)
  return [...new Set(hosts)].filter((host) => host && host !== ownHost)
}
