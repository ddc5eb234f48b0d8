import type { TrackerType } from '../../declaration/types.js'
import type { Ledger } from './held.js'
import type { Judge } from './judge.js'
import type { Page, Patches } from './patches.js'

/** Drops writes of declared cookies and storage keys that wait. Deletions pass: erasing is always allowed. */
export function guardStorage(page: Page, { accessor, method }: Patches, judge: Judge, ledger: Ledger): void {
  const drops = (type: TrackerType, name: string): boolean => {
    const services = judge.ofTracker(type, name)
    if (services) ledger.refuse(services, type, name)
    return !!services
  }
  accessor(page.Document.prototype, 'cookie', ({ set }) => ({
    set(value) {
      const cookie = String(value)
      if (deletesCookie(cookie) || !drops('cookie', cookieName(cookie))) set.call(this, cookie)
    },
  }))
  method(
    page.Storage.prototype,
    'setItem',
    (native) =>
      function (this: Storage, key: unknown, value: unknown) {
        const [, type] = storages(page).find(([storage]) => storage === this) ?? []
        if (!type || !drops(type, String(key))) native.call(this, key, value)
      },
  )
}

/** Whether something lies on the device that may not be written. */
export const findsLeftovers = (page: Page, { ofTracker }: Judge): boolean =>
  page.document.cookie.split('; ').some((cookie) => ofTracker('cookie', cookieName(cookie))) ||
  storages(page).some(([storage, type]) => Object.keys(storage).some((key) => ofTracker(type, key)))

const cookieName = (cookie: string): string => (cookie.split(';', 1)[0] ?? '').split('=', 1)[0]?.trim() ?? ''

function deletesCookie(cookie: string): boolean {
  const maxAge = /;\s*max-age\s*=\s*(-?\d+)/i.exec(cookie)
  if (maxAge) return Number(maxAge[1]) <= 0
  const expires = /;\s*expires\s*=\s*([^;]+)/i.exec(cookie)
  return !!expires && Date.parse(expires[1] ?? '') <= Date.now()
}

/** Reading the properties throws where storage is denied. */
function storages(page: Page): (readonly [Storage, TrackerType])[] {
  try {
    return [
      [page.localStorage, 'local-storage'],
      [page.sessionStorage, 'session-storage'],
    ]
  } catch {
    return []
  }
}
