import { blockedModule, importPrefixes } from '../../declaration/import-prefixes.js'
import { readOrExplain } from '../../declaration/parse/read-or-explain.js'
import type { Declaration, DeclarationFile, DeclarationJson } from '../../declaration/types.js'
import { allowedServices, type AllowedServices } from './allowed-services.js'

/**
 * Generates the text of an import map that disables the hosts of services without consent, because nothing else in a
 * page can block an `import`. Put it into `<script type="importmap">` before the tag and every module, since Firefox
 * accepts no import map after a first import. If a site has one of its own, merge the two. An import map has no
 * wildcards: it does not cover subdomains of a bare host, nor ports that are not written out. It cannot be removed
 * without a reload.
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
  const imports = Object.fromEntries(
    closed.flatMap(importPrefixes).map((prefix) => [prefix, blockedModule(prefix)] as const),
  )
  // The longest prefix wins, like the most specific pattern.
  for (const prefix of allowed.flatMap(({ matches }) => matches.flatMap(importPrefixes))) imports[prefix] = prefix
  return JSON.stringify({ imports }, null, 2).replaceAll('<', '\\u003c')
}
