import { readPattern } from '../../declaration/match.js'

/**
 * Writes a pattern of `matches` as the sources of a Content Security Policy. A policy knows whole paths and folders only:
 * the path is widened to the last `/` before the first `*`.
 */
export function patternSources(pattern: string): readonly string[] {
  const read = readPattern(pattern)
  if (!read) return []
  const { host, subdomains, scheme, port } = read
  // Without a scheme a source stands for the page's own and the safer ones, sockets too.
  const start = scheme === '*' ? '' : `${scheme}://`
  const end = `:${port}${pathSource(read.path)}`
  if (host === '') return [`${start}*${end}`]
  const above = `${start}*.${host}${end}`
  return subdomains ? [`${start}${host}${end}`, above] : [`${start}${host}${end}`]
}

/** The part of a path that no `*` follows upon, as far as a folder; whole where there is none. */
export function pathSource([first = '', ...others]: readonly string[]): string {
  const path = first.replace(/\?.*$/, '')
  const written = others.length === 0 && path === first ? path : path.slice(0, path.lastIndexOf('/') + 1)
  return written === '/' ? '' : written.replaceAll(';', '%3B').replaceAll(',', '%2C')
}
