import type { TrackerType } from '../../declaration/types.js'
import type { Ledger } from './held.js'
import type { Judge } from './judge.js'
import type { Patches } from './patches.js'

/** Drops writes of declared cookies and storage keys that wait. Deletions pass: erasing is always allowed. */
export function guardStorage({ setter, method }: Patches, judge: Judge, ledger: Ledger): void {
  const drops = (type: TrackerType, name: string): boolean => {
    const services = judge.ofTracker(type, name)
    if (services) ledger.refuse(services, type, name)
    return !!services
  }
  setter(Document.prototype, 'cookie', (proceed, [value]) => {
    const cookie = String(value)
    if (deletesCookie(cookie) || !drops('cookie', cookieName(cookie))) proceed()
  })
  method(Storage.prototype, 'setItem', (proceed, [key], self) => {
    const [, type] = storages().find(([storage]) => storage === self) ?? []
    if (!type || !drops(type, String(key))) proceed()
  })
}

/** Whether something lies on the device that may not be written. */
export const findsLeftovers = ({ ofTracker }: Judge): boolean =>
  document.cookie.split('; ').some((cookie) => ofTracker('cookie', cookieName(cookie))) ||
  storages().some(([storage, type]) => Object.keys(storage).some((key) => ofTracker(type, key)))

const cookieName = (cookie: string): string => cookie.replace(/[;=][^]*/, '').trim()

function deletesCookie(cookie: string): boolean {
  const [, maxAge] = /;\s*max-age\s*=\s*(-?\d+)/i.exec(cookie) ?? []
  if (maxAge) return +maxAge <= 0
  const [, expires = ''] = /;\s*expires\s*=\s*([^;]+)/i.exec(cookie) ?? []
  return Date.parse(expires) <= Date.now()
}

/** Reading the properties throws where storage is denied. */
function storages(): (readonly [Storage, TrackerType])[] {
  try {
    return [
      [localStorage, 'local-storage'],
      [sessionStorage, 'session-storage'],
    ]
  } catch {
    return []
  }
}
