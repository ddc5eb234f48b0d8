import { readPattern } from './match.js'
import { pathSource } from './pattern-sources.js'

/**
 * What an import map of ours maps blocked modules to: no URL can be resolved against it. Chromium would warn of `null`,
 * which says the same, on the console.
 */
export const NO_MODULE = 'data:text/javascript,/'

/**
 * The keys under which an import map covers a pattern of `matches`. An import map has no wildcards: it covers neither
 * the subdomains of a bare host nor ports that are not written out.
 */
export function importPrefixes(pattern: string): readonly string[] {
  const read = readPattern(pattern)
  if (!read || read.host === '' || /^wss?$/.test(read.scheme)) return []
  const { host, scheme, port, path } = read
  const address = `://${host}${port === '*' ? '' : `:${port}`}${pathSource(path) || '/'}`
  return (scheme === '*' ? ['https', 'http'] : [scheme]).map((one) => new URL(one + address).href)
}
