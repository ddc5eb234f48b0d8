import type { TrackerType } from '../../declaration/types.js'
import type { Ledger } from './held.js'
import type { Judge } from './judge.js'
import type { Patches } from './patches.js'
import type { Realm } from './realm.js'

/** Drops writes of declared cookies and storage keys that wait. Deletions pass: erasing is always allowed. */
export function guardStorage(realm: Realm, { patch }: Patches, judge: Judge, ledger: Ledger): void {
  const drops = (type: TrackerType, name: string): boolean => ledger.refuses(judge.ofTracker(type, name), type, name)
  patch(realm.Document.prototype, 'cookie', (proceed, [value]) => {
    const cookie = String(value)
    if (deletesCookie(cookie) || !drops('cookie', cookieName(cookie))) proceed()
  })
  patch(realm.Storage.prototype, 'setItem', (proceed, [key], self) => {
    if (!drops(self === realm.localStorage ? 'local-storage' : 'session-storage', String(key))) proceed()
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
