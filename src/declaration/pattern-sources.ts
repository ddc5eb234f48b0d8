import { readPattern } from './match.js'

/** A host as a policy accepts it. A URL permits more, such as `a;b`, which would start another directive. */
const HOST = /^(\[[\da-f:.]+\]|[\w.-]+)?$/

/**
 * Converts a pattern of `matches` into sources of a Content Security Policy. A policy only supports whole paths and
 * folders, so the path is widened to the last `/` before the first `*`.
 */
export function patternSources(pattern: string): readonly string[] {
  const read = readPattern(pattern)
  if (!read || !HOST.test(read.host)) return []
  const { host, subdomains, scheme, port } = read
  // A source without a scheme covers the page's own scheme and more secure ones, including web sockets.
  const start = scheme === '*' ? '' : `${scheme}://`
  const end = `:${port}${pathSource(read.path)}`
  if (host === '') return [`${start}*${end}`]
  const above = `${start}*.${host}${end}`
  if (subdomains) return [`${start}${host}${end}`, above]
  return [`${start}${host}${end}`]
}

/** The part of a path before the first `*`, up to its folder; the whole path if there is no `*`. */
export function pathSource([first = '', ...others]: readonly string[]): string {
  const path = first.replace(/\?.*$/, '')
  const written = others.length === 0 && path === first ? path : path.slice(0, path.lastIndexOf('/') + 1)
  // These would end the source, the directive, or the HTML attribute that contains it.
  if (written === '/') return ''
  return written.replace(/[\s;,"&<>]/g, encodeURIComponent)
}
