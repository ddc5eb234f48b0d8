import { coversName } from '../../declaration/tracker-name.js'
import type { Tracker } from '../../declaration/types.js'

/**
 * Browsers change `__Secure-` and `__Host-` cookies and partitioned ones only if these attributes are repeated. Over
 * http, as on a developer's machine, cookies of each kind may exist.
 */
const SECURE = ['; secure', '; secure; partitioned']

/**
 * Erases cookies on this host and every parent domain, on every path above the page's, and where `trackers` declare
 * them (R130), including cookies that this page cannot see. Names are used exactly as stored, because any other
 * spelling is a different cookie.
 *
 * @param isErased called with the stored name.
 * @returns the names that still exist.
 */
export function eraseCookies(trackers: readonly Tracker[], isErased: (name: string) => boolean): readonly string[] {
  const heads = (): readonly string[] => cookieHeads().filter((head) => isErased(head.replace('=', '')))
  const lieElsewhere = trackers.filter(({ domain, path }) => domain ?? path)
  const unseen = lieElsewhere.map(({ name }) => name).filter((name) => !name.includes('*') && isErased(name))
  const kinds = location.protocol === 'https:' ? SECURE : ['', ...SECURE]
  for (const head of new Set([...heads(), ...unseen.map((name) => `${name}=`)])) {
    const declared = trackers.filter((tracker) => coversName(tracker.name, head.replace('=', '')))
    const paths = [...parentPaths(location.pathname), ...declared.flatMap(({ path }) => path ?? [])]
    const domains = [...parentDomains(location.hostname), ...declared.flatMap(({ domain }) => domain ?? [])]
    for (const path of paths)
      for (const domain of ['', ...domains.map((host) => `; domain=${host}`)])
        for (const kind of kinds) expire(`${head}; max-age=0; path=${path}${domain}${kind}`)
  }
  return heads().map((head) => head.replace('=', ''))
}

/** Declared cookies on hosts or paths that this page cannot reach. It cannot even see `HttpOnly` ones. */
export const cookiesOutside = (trackers: readonly Tracker[]): readonly string[] =>
  trackers
    .filter(({ domain }) => domain && !parentDomains(location.hostname).includes(domain.replace(/^\./, '')))
    .map(({ name, domain = '' }) => `${name} (${domain})`)

function expire(cookie: string): void {
  try {
    document.cookie = cookie
  } catch {
    // a sandboxed frame has none
  }
}

/** The names, each with its `=`; a cookie without one has no name, and is known by what it says. */
function cookieHeads(): readonly string[] {
  try {
    return document.cookie.split('; ').map((cookie) => cookie.replace(/=.*/s, '='))
  } catch {
    return [] // a sandboxed frame has none
  }
}

/** `a.b.example` → `a.b.example`, `b.example`, `example`; the browser rejects public suffixes. */
export const parentDomains = (host: string): string[] =>
  host.split('.').map((_, i, labels) => labels.slice(i).join('.'))

/** `/a/b` → `/`, `/a`, `/a/`, `/a/b`, `/a/b/`. */
export function parentPaths(pathname: string): string[] {
  const steps = pathname.split('/').filter(Boolean)
  return [
    '/',
    ...steps.flatMap((_, i) => [`/${steps.slice(0, i + 1).join('/')}`, `/${steps.slice(0, i + 1).join('/')}/`]),
  ]
}
