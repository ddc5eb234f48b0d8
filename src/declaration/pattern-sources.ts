import { readPattern } from './match.js'

/** A host as a policy writes it. A URL lets more through, such as `a;b`, which would begin another directive. */
const HOST = /^(\[[\da-f:.]+\]|[\w.-]+)?$/

/**
 * Writes a pattern of `matches` as sources of a Content Security Policy. A policy knows whole paths and folders only:
 * the path is widened to the last `/` before the first `*`.
 */
export function patternSources(pattern: string): readonly string[] {
  const read = readPattern(pattern)
  if (!read || !HOST.test(read.host)) return []
  const { host, subdomains, scheme, port } = read
  // A source without a scheme means the page's own scheme and the more secure ones, sockets too.
  const start = scheme === '*' ? '' : `${scheme}://`
  const end = `:${port}${pathSource(read.path)}`
  if (host === '') return [`${start}*${end}`]
  const above = `${start}*.${host}${end}`
  return subdomains ? [`${start}${host}${end}`, above] : [`${start}${host}${end}`]
}

/** The part of a path before the first `*`, up to its folder; the whole path where there is no `*`. */
export function pathSource([first = '', ...others]: readonly string[]): string {
  const path = first.replace(/\?.*$/, '')
  const written = others.length === 0 && path === first ? path : path.slice(0, path.lastIndexOf('/') + 1)
  // These would end the source, the directive, or the attribute that it stands in.
  return written === '/' ? '' : written.replace(/[\s;,"&<>]/g, encodeURIComponent)
}
