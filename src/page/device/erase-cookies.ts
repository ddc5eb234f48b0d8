import { coversName } from '../../declaration/tracker-name.js'
import type { Tracker } from '../../declaration/types.js'

/**
 * Erases cookies on this host and every parent domain, on every path up from the page's, and where `trackers` say that
 * they lie (R130). Names go back as they stand on the device: any other spelling would be another cookie.
 *
 * @param isErased told the name as it stands, and as people write it.
 * @returns the names that are still there; a page cannot reach HttpOnly ones and other domains'.
 */
export function eraseCookies(
  trackers: readonly Tracker[],
  isErased: (...spellings: string[]) => boolean,
): readonly string[] {
  const names = (): readonly string[] => cookieNames().filter((name) => isErased(name, unescaped(name)))
  // Browsers let no other word touch `__Secure-` and `__Host-` names.
  const secure = location.protocol === 'https:' ? '; secure' : ''
  for (const name of names()) {
    const declared = trackers.filter((tracker) => coversName(tracker.name, name))
    const paths = [...parentPaths(location.pathname), ...declared.flatMap(({ path }) => path ?? [])]
    const domains = [...parentDomains(location.hostname), ...declared.flatMap(({ domain }) => domain ?? [])]
    for (const path of paths)
      for (const domain of ['', ...domains.map((host) => `; domain=${host}`)])
        document.cookie = `${name}=; max-age=0; path=${path}${domain}${secure}`
  }
  return names()
}

function cookieNames(): readonly string[] {
  try {
    return document.cookie.split('; ').map((cookie) => cookie.split('=', 1)[0] ?? '')
  } catch {
    return [] // a sandboxed frame has none
  }
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** `a.b.example` → `a.b.example`, `b.example`, `example`; the browser refuses those that are public suffixes. */
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
