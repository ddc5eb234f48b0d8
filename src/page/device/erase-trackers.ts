import Cookies from 'js-cookie'
import { coversName } from '../../declaration/tracker-name.js'
import type { Tracker } from '../../declaration/types.js'

const OWN_NAMES = /^evaste(?:$|:)/

/**
 * Erases declared cookies, storage keys, databases and caches: cookies on this host and every parent domain, on every path up from the
 * page's and the declared one (R130).
 *
 * @param trackers those to erase. @param kept those that an allowed service declares too: they stay.
 * @returns the cookies that are still there; a page cannot reach HttpOnly ones and other domains'.
 */
export function eraseTrackers(trackers: readonly Tracker[], kept: readonly Tracker[]): readonly string[] {
  const isErased = (type: Tracker['type'], name: string): boolean =>
    !OWN_NAMES.test(name) && covers(trackers, type, name) && !covers(kept, type, name)
  const cookieNames = (): string[] => Object.keys(Cookies.get()).filter((name) => isErased('cookie', name))
  const domains = parentDomains(location.hostname)
  for (const name of cookieNames()) {
    const declared = trackers.filter((tracker) => coversName(tracker.name, name))
    const paths = [...parentPaths(location.pathname), ...declared.flatMap(({ path }) => path ?? [])]
    const own = declared.flatMap(({ domain }) => domain ?? [])
    for (const path of paths) {
      Cookies.remove(name, { path })
      for (const domain of [...domains, ...own]) Cookies.remove(name, { path, domain })
    }
  }
  eraseKeys(
    () => localStorage,
    (key) => isErased('local-storage', key),
  )
  eraseKeys(
    () => sessionStorage,
    (key) => isErased('session-storage', key),
  )
  const isDeclared = (type: Tracker['type']): boolean => trackers.some((tracker) => tracker.type === type)
  if (isDeclared('indexed-db')) void eraseDatabases((name) => isErased('indexed-db', name))
  if (isDeclared('cache-storage')) void eraseCaches((name) => isErased('cache-storage', name))
  return cookieNames()
}

const covers = (trackers: readonly Tracker[], type: Tracker['type'], name: string): boolean =>
  trackers.some((tracker) => (tracker.type ?? 'cookie') === type && coversName(tracker.name, name))

function eraseKeys(storage: () => Storage, isErased: (key: string) => boolean): void {
  try {
    const opened = storage()
    for (const key of Object.keys(opened).filter(isErased)) opened.removeItem(key)
  } catch {
    // Denied storage holds nothing of ours to erase.
  }
}

/** One that is open goes when the page that opened it does: the browser keeps the request. */
async function eraseDatabases(isErased: (name: string) => boolean): Promise<void> {
  try {
    for (const { name } of await indexedDB.databases()) if (name && isErased(name)) indexedDB.deleteDatabase(name)
  } catch {
    // Denied storage holds nothing of ours to erase.
  }
}

async function eraseCaches(isErased: (name: string) => boolean): Promise<void> {
  try {
    for (const name of await caches.keys()) if (isErased(name)) await caches.delete(name)
  } catch {
    // Denied storage, or plain http, where there are none.
  }
}

/** `a.b.example` → `a.b.example`, `b.example`, `example`; the browser refuses those that are public suffixes. */
export const parentDomains = (host: string): string[] =>
  host.split('.').map((_, i, labels) => labels.slice(i).join('.'))

/** `/a/b/c` → `/`, `/a`, `/a/`, `/a/b`, `/a/b/`, `/a/b/c`. */
export function parentPaths(pathname: string): string[] {
  const steps = pathname.split('/').filter(Boolean)
  return [
    '/',
    ...steps.flatMap((_, i) => [`/${steps.slice(0, i + 1).join('/')}`, `/${steps.slice(0, i + 1).join('/')}/`]),
  ]
}
