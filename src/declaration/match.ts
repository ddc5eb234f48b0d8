import type { Service } from './types.js'

/** Answers the services that a URL belongs to: those of its most specific pattern. None: empty. */
export type MatchService = (url: string) => readonly string[]

interface Rule {
  readonly host: string
  readonly subdomains: boolean
  /** `null`: any of http, https, ws, wss. */
  readonly scheme: string | null
  /** `''`: any. */
  readonly port: string
  /** Path and query, cut at each `*`. */
  readonly path: readonly string[]
  readonly services: readonly string[]
}

const PATTERN = /^(\*|https?|wss?):\/\/(\*|(?:\*\.)?[^*/:]+|\[[^\]]+\])(?::(\*|\d+))?(\/.*)$/
const PORTS: Readonly<Record<string, string>> = { http: '80', https: '443', ws: '80', wss: '443' }
const REMEMBERED = 1000
const NONE: readonly string[] = []

/**
 * Builds the matcher of a declaration: host suffix first, then port, scheme and path; no regular expression a request.
 * Where two services declare the same pattern, both are answered: what belongs to two waits for both.
 *
 * @param services their `matches`: WebExtension patterns, or bare hosts that stand for themselves and all below.
 * @param baseUrl what relative URLs are resolved against, asked at each look-up.
 */
export function createMatcher(
  services: readonly Pick<Service, 'id' | 'matches'>[],
  baseUrl: () => string,
): MatchService {
  const rules = indexRules(services)
  const remembered = new Map<string, readonly string[]>()
  return (url) => {
    let found = remembered.get(url)
    if (!found) {
      found = rules.size ? lookUp(rules, url, baseUrl) : NONE
      if (remembered.size >= REMEMBERED) remembered.clear()
      remembered.set(url, found)
    }
    return found
  }
}

/** Reads one entry of `matches`. `null`: it is not a pattern. */
export function readPattern(pattern: string): Omit<Rule, 'services'> | null {
  const parts = PATTERN.exec(pattern)
  if (!parts) return /^[^/:*?#@\s]+$/.test(pattern) ? withHost(pattern, true, null, '', '/*') : null
  const [, scheme = '*', host = '*', port = '*', path = '/*'] = parts
  const named = host.replace(/^\*\.?/, '')
  return withHost(named, host.startsWith('*'), scheme === '*' ? null : scheme, port === '*' ? '' : port, path)
}

function withHost(host: string, subdomains: boolean, scheme: string | null, port: string, path: string) {
  try {
    // Upper case and international names take the form that URLs answer with.
    const canonicalHost = host && new URL(`http://${host}`).hostname
    return { host: canonicalHost, subdomains, scheme, port, path: path.split('*') }
  } catch {
    return null
  }
}

function indexRules(services: readonly Pick<Service, 'id' | 'matches'>[]): Map<string, Rule[]> {
  const index = new Map<string, Rule[]>()
  const byPattern = new Map<string, string[]>()
  for (const { id, matches } of services) {
    for (const pattern of matches) {
      const rule = readPattern(pattern)
      if (!rule) continue
      const key = JSON.stringify(rule)
      const sharing = byPattern.get(key)
      if (sharing) sharing.push(id)
      else {
        const ids = [id]
        byPattern.set(key, ids)
        index.set(rule.host, [...(index.get(rule.host) ?? []), { ...rule, services: ids }])
      }
    }
  }
  for (const rules of index.values()) rules.sort((a, b) => specificity(b) - specificity(a))
  return index
}

const specificity = ({ subdomains, port, scheme, path }: Rule): number =>
  (subdomains ? 0 : 1e6) + (port ? 1e5 : 0) + path.join('').length * 10 + (scheme ? 1 : 0)

function lookUp(index: ReadonlyMap<string, Rule[]>, raw: string, baseUrl: () => string): readonly string[] {
  let url: URL
  try {
    url = new URL(raw, baseUrl())
  } catch {
    return NONE
  }
  const scheme = url.protocol.slice(0, -1)
  const defaultPort = PORTS[scheme]
  if (!defaultPort) return NONE
  const host = url.hostname.replace(/\.$/, '')
  for (let suffix = host; ; suffix = suffix.slice(suffix.indexOf('.') + 1)) {
    for (const rule of index.get(suffix) ?? [])
      if (
        (rule.subdomains || suffix === host) &&
        (!rule.scheme || rule.scheme === scheme) &&
        (!rule.port || rule.port === (url.port || defaultPort)) &&
        matchesPath(rule.path, url.pathname + url.search)
      )
        return rule.services
    if (!suffix) return NONE
    if (!suffix.includes('.')) suffix = '.' // nothing left but the wildcard host, kept under ''
  }
}

/** Whether `text` is the pieces in order, the first at its start and the last at its end. */
export function matchesPath(pieces: readonly string[], text: string): boolean {
  const first = pieces[0] ?? ''
  const last = pieces.at(-1) ?? ''
  if (pieces.length === 1) return text === first
  if (!text.startsWith(first)) return false
  let from = first.length
  for (const piece of pieces.slice(1, -1)) {
    const at = text.indexOf(piece, from)
    if (at < 0) return false
    from = at + piece.length
  }
  return text.length - last.length >= from && text.endsWith(last)
}
