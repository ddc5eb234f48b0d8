import type { TrackerType } from '../../../declaration/types.js'
import type { BlockingPolicy } from '../policy/blocking-policy.js'
import type { Patches } from '../patches/patches.js'
import { documentPrototype, type Realm } from '../patches/realm.js'
import type { Refusals } from '../policy/refusals.js'

const HELD_DATABASE = 'evaste:held'

/**
 * Drops writes to declared cookies, keys, databases and caches that are not allowed. Kinds that no service declares are
 * not patched. Deletions pass, because erasing is always allowed.
 */
export function guardStorage(realm: Realm, { patch }: Patches, refuses: Pick<Refusals, 'declares' | 'write'>): void {
  const { CookieStore, IDBFactory, CacheStorage } = realm
  if (refuses.declares('cookie')) {
    patch(documentPrototype(realm), 'cookie', (callOriginal, [value]) => {
      const cookie = String(value)
      if (deletesCookie(cookie) || !refuses.write('cookie', cookieName(cookie))) callOriginal()
    })
    patch(CookieStore?.prototype, 'set', (callOriginal, [cookie]) => {
      const { name = cookie, expires } = Object(cookie) as Partial<CookieInit>
      const isDeleted = typeof expires === 'number' && expires <= Date.now()
      if (isDeleted || !refuses.write('cookie', name)) return callOriginal() as unknown
      return Promise.resolve()
    })
  }
  if (refuses.declares('indexed-db'))
    patch(IDBFactory?.prototype, 'open', (callOriginal, [name]) => {
      if (refuses.write('indexed-db', name)) return failToOpen(callOriginal([HELD_DATABASE, 1]) as IDBOpenDBRequest)
      return callOriginal() as unknown
    })
  if (refuses.declares('cache-storage'))
    patch(CacheStorage?.prototype, 'open', (callOriginal, [name]) => {
      if (refuses.write('cache-storage', name))
        return Promise.reject(new realm.DOMException('held until consent', 'SecurityError'))
      return callOriginal() as unknown
    })
}

/** A database whose creation is aborted never existed, and the browser's own request reports that. */
function failToOpen(request: IDBOpenDBRequest): IDBOpenDBRequest {
  request.addEventListener('upgradeneeded', (event) => {
    event.stopImmediatePropagation()
    request.transaction?.abort()
  })
  return request
}

/** Whether something lies on the device that may not be written. @param declared the kinds that may have to wait. */
export function findsLeftovers(ofTracker: BlockingPolicy['ofTracker'], declared: readonly string[]): boolean {
  // A storage is opened only where a service that waits declares something in it: opening one takes long.
  const names: readonly (readonly [TrackerType, () => readonly string[]])[] = [
    ['cookie', () => document.cookie.split('; ').map(cookieName)],
    ['local-storage', () => Object.keys(localStorage)],
    ['session-storage', () => Object.keys(sessionStorage)],
  ]
  try {
    return names.some(([type, list]) => declared.includes(type) && list().some((name) => ofTracker(type, name)))
  } catch {
    return false // denied storage contains nothing
  }
}

/** Of a cookie without a name, the browser sends the value alone: `=a=1` reads as `a=1`. */
const cookieName = (cookie: string): string => (/[^\s=;][^;=]*/.exec(cookie)?.[0] ?? '').trim()

function deletesCookie(cookie: string): boolean {
  const [, maxAge] = /;\s*max-age\s*=\s*(-?\d+)/i.exec(cookie) ?? []
  if (maxAge) return +maxAge <= 0
  const [, expires = ''] = /;\s*expires\s*=\s*([^;]+)/i.exec(cookie) ?? []
  return Date.parse(expires) <= Date.now()
}
