import { readPattern } from './match.js'
import { pathSource } from './pattern-sources.js'

/**
 * What an import map of ours maps a blocked prefix to. Chromium would warn of `null`, which says the same, on the console.
 * No URL of a folder can be resolved against it; a single URL gets a module that throws what browsers say of the others.
 */
export const blockedModule = (prefix: string): string => {
  if (prefix.endsWith('/')) return 'data:text/javascript,/'
  const message = `Failed to resolve module specifier '${prefix}'`
  return `data:text/javascript,${encodeURIComponent(`throw new TypeError(${JSON.stringify(message)})`)}`
}

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
