import type { TrackerType } from '../../declaration/types.js'
import type { Ledger } from './held.js'
import type { Judge } from './judge.js'
import type { Patches } from './patches.js'
import type { Realm } from './realm.js'
import { guardStorageKeys } from './storage-keys.js'

/**
 * Drops writes of declared cookies, keys, databases and caches that wait; of kinds that nobody declares, nothing is
 * touched. Deletions pass: erasing is always allowed.
 */
export function guardStorage(realm: Realm, patches: Patches, judge: Judge, ledger: Ledger): void {
  if (judge.declares('cookie')) guardCookies(realm, patches, judge, ledger)
  guardStorageKeys(realm, patches, judge, ledger)
}

function guardCookies(realm: Realm, { patch }: Patches, judge: Judge, ledger: Ledger): void {
  const drops = (name: string): boolean => ledger.refuses(judge.ofTracker('cookie', name), 'cookie', name)
  patch(realm.Document.prototype, 'cookie', (proceed, [value]) => {
    const cookie = String(value)
    if (deletesCookie(cookie) || !drops(cookieName(cookie))) proceed()
  })
}

/** Whether something lies on the device that may not be written. */
export function findsLeftovers({ ofTracker }: Judge): boolean {
  const findsKeys = (storage: Storage, type: TrackerType): boolean =>
    Object.keys(storage).some((key) => ofTracker(type, key))
  try {
    return (
      document.cookie.split('; ').some((cookie) => ofTracker('cookie', cookieName(cookie))) ||
      findsKeys(localStorage, 'local-storage') ||
      findsKeys(sessionStorage, 'session-storage')
    )
  } catch {
    return false // what is denied holds nothing
  }
}

const cookieName = (cookie: string): string => cookie.replace(/[;=][^]*/, '').trim()

function deletesCookie(cookie: string): boolean {
  const [, maxAge] = /;\s*max-age\s*=\s*(-?\d+)/i.exec(cookie) ?? []
  if (maxAge) return +maxAge <= 0
  const [, expires = ''] = /;\s*expires\s*=\s*([^;]+)/i.exec(cookie) ?? []
  return Date.parse(expires) <= Date.now()
}
