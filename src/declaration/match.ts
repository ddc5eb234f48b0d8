import type { Service } from './types.js'

/** Answers the services that a URL belongs to: those of its most specific pattern. None: empty. */
export type MatchService = (url: string) => readonly string[]

/** One entry of `matches`, taken apart. */
export interface Pattern {
  readonly host: string
  readonly subdomains: boolean
  /** `*`: any of http, https, ws, wss. */
  readonly scheme: string
  /** `*`: any. */
  readonly port: string
  /** Path and query, cut at each `*`. */
  readonly path: readonly string[]
}

interface Rule extends Pattern {
  readonly services: string[]
}

const PATTERN = /^(\*|https?|wss?):\/\/(\*|(?:\*\.)?[^*/:]+|\[[^\]]+\])(?::(\*|\d+))?(\/.*)$/
const NOT_BARE = /[/:*?#@\s]/
const FETCHED = /^(http|ws)s?:$/
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
  const index = indexRules(services)
  const remembered = new Map<string, readonly string[]>()
  return (url) => {
    let found = remembered.get(url)
    if (!found) {
      found = index.size ? lookUp(index, url, baseUrl()) : NONE
      if (remembered.size >= REMEMBERED) remembered.clear()
      remembered.set(url, found)
    }
    return found
  }
}

/** Reads one entry of `matches`. `null`: it is not a pattern. */
export function readPattern(pattern: string): Pattern | null {
  const [, scheme = '*', host = '', port = '*', path = ''] =
    PATTERN.exec(NOT_BARE.test(pattern) ? pattern : `*://*.${pattern}/*`) ?? []
  try {
    // Upper case and international names take the form that URLs answer with.
    const named = host === '*' ? '' : new URL(`http://${host.replace(/^\*\./, '')}`).hostname
    return { host: named, subdomains: host[0] === '*', scheme, port, path: path.split('*') }
  } catch {
    return null
  }
}

function indexRules(services: readonly Pick<Service, 'id' | 'matches'>[]): ReadonlyMap<string, readonly Rule[]> {
  const index = new Map<string, Rule[]>()
  const byPattern = new Map<string, Rule>()
  for (const { id, matches } of services)
    for (const pattern of matches) {
      const read = readPattern(pattern)
      if (!read) continue
      const key = JSON.stringify(read)
      const rule = byPattern.get(key) ?? { ...read, services: [] }
      rule.services.push(id)
      if (!byPattern.has(key)) index.set(read.host, [...(index.get(read.host) ?? []), rule])
      byPattern.set(key, rule)
    }
  for (const rules of index.values()) rules.sort((a, b) => specificity(b) - specificity(a))
  return index
}

const specificity = ({ subdomains, port, scheme, path }: Pattern): number =>
  (subdomains ? 0 : 1e6) + (port === '*' ? 0 : 1e5) + path.join('').length * 10 + scheme.length

function lookUp(index: ReadonlyMap<string, readonly Rule[]>, raw: string, baseUrl: string): readonly string[] {
  const url = URL.canParse(raw, baseUrl) && new URL(raw, baseUrl)
  if (!url || !FETCHED.test(url.protocol)) return NONE
  const port = url.port || (url.protocol.endsWith('s:') ? '443' : '80')
  const host = url.hostname.replace(/\.$/, '')
  // From the whole host, label by label, down to '', under which the wildcard host is kept.
  for (let suffix = host; ; suffix = suffix.includes('.') ? suffix.slice(suffix.indexOf('.') + 1) : '') {
    for (const rule of index.get(suffix) ?? [])
      if (
        (rule.subdomains || suffix === host) &&
        (rule.scheme === '*' || `${rule.scheme}:` === url.protocol) &&
        (rule.port === '*' || rule.port === port) &&
        matchesPieces(rule.path, url.pathname + url.search)
      )
        return rule.services
    if (!suffix) return NONE
  }
}

/** Whether `text` is the pieces in order, with anything between them: the first at its start, the last at its end. */
export function matchesPieces(pieces: readonly string[], text: string): boolean {
  const [first = '', ...others] = pieces
  const last = others.pop()
  if (last === undefined) return text === first
  let from = first.length
  for (const piece of others) {
    const at = text.indexOf(piece, from)
    if (at < 0) return false
    from = at + piece.length
  }
  return text.startsWith(first) && text.endsWith(last) && text.length - last.length >= from
}
