import { readPattern } from '../../declaration/match.js'
import { readOrExplain } from '../../declaration/parse/read-or-explain.js'
import type { Declaration, DeclarationFile, DeclarationJson } from '../../declaration/types.js'
import { allowedServices, type AllowedServices } from './allowed-services.js'
import { pathSource } from '../../declaration/pattern-sources.js'

/**
 * Writes the text of an import map in which the hosts of services that are not consented to lead nowhere: nothing else in
 * a page stops an `import`. It goes into `<script type="importmap">` before the tag and every module, since Firefox takes
 * none after a first import; where a site has one of its own, the two are merged. It knows no wildcards: of a bare host's
 * subdomains, and of ports that are not written out, it holds none. It cannot be taken back in a page that stands.
 *
 * @param decision `'all'`, `'none'`, or ids of purposes and services.
 * @throws {DeclarationError} `declaration-unreadable`
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * const html = `<script type="importmap">${importMap(declaration, 'none')}</script>`
 */
export function importMap(
  declaration: DeclarationFile | DeclarationJson | Declaration,
  decision: AllowedServices,
): string {
  const read = readOrExplain(declaration)
  const allowed = allowedServices(read, decision)
  const closed = read.services.filter((service) => !allowed.includes(service)).flatMap(({ matches }) => matches)
  const imports = Object.fromEntries<string | null>(closed.flatMap(prefixes).map((prefix) => [prefix, null]))
  // The longest prefix wins, as the most specific pattern does.
  for (const prefix of allowed.flatMap(({ matches }) => matches.flatMap(prefixes))) imports[prefix] = prefix
  return JSON.stringify({ imports }, null, 2).replaceAll('<', '\\u003c')
}

function prefixes(pattern: string): readonly string[] {
  const read = readPattern(pattern)
  if (!read || read.host === '' || /^wss?$/.test(read.scheme)) return []
  const { host, scheme, port, path } = read
  const address = `://${host}${port === '*' ? '' : `:${port}`}${pathSource(path) || '/'}`
  return (scheme === '*' ? ['https', 'http'] : [scheme]).map((one) => new URL(one + address).href)
}
