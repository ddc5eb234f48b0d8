import { coversName } from '../../declaration/tracker-name.js'
import type { Tracker } from '../../declaration/types.js'
import { eraseCookies } from './erase-cookies.js'
import { storedKeys } from './stored-keys.js'
import { eraseCaches, eraseDatabases, eraseWorkers } from './erase-stores.js'

/** What was erased synchronously, and what takes longer. */
export interface Erasure {
  /** Cookies that still exist. */
  readonly left: readonly string[]
  /** Resolves when databases, caches and service workers are deleted or their deletion is pending; never rejects. */
  readonly settled: Promise<unknown>
}

/**
 * Erases declared cookies, storage keys, databases and caches, and the service workers of a service.
 *
 * @param trackers those to erase. @param kept those that an allowed service also declares, which are kept.
 * @param isTheirs whether the URL of a service worker belongs to a service that is not allowed. Default: never.
 */
export function eraseTrackers(
  trackers: readonly Tracker[],
  kept: readonly Tracker[],
  isTheirs: (address: string) => boolean = () => false,
): Erasure {
  const isErased = (type: Tracker['type'], name: string): boolean =>
    covers(trackers, type, name) && !covers(kept, type, name)
  eraseKeys(
    () => localStorage,
    (key) => isErased('local-storage', key),
  )
  eraseKeys(
    () => sessionStorage,
    (key) => isErased('session-storage', key),
  )
  const left = eraseCookies(trackers, (name) => isErased('cookie', name))
  const declares = (type: Tracker['type']): boolean => trackers.some((tracker) => tracker.type === type)
  // Storage is denied or missing, as over plain http, so there is nothing to erase.
  const erasing = [
    declares('indexed-db') && eraseDatabases((name) => isErased('indexed-db', name)),
    declares('cache-storage') && eraseCaches((name) => isErased('cache-storage', name)),
    eraseWorkers(isTheirs),
  ]
  // Not `Promise.allSettled`: a page's polyfill of promises may lack it.
  const settled = Promise.all(erasing.map((each) => each && each.catch(() => undefined)))
  return { left, settled }
}

const covers = (trackers: readonly Tracker[], type: Tracker['type'], name: string): boolean =>
  trackers.some((tracker) => (tracker.type ?? 'cookie') === type && coversName(tracker.name, name))

function eraseKeys(storage: () => Storage, isErased: (key: string) => boolean): void {
  try {
    const opened = storage()
    for (const key of storedKeys(opened).filter(isErased)) opened.removeItem(key)
  } catch {
    // Denied storage contains nothing to erase.
  }
}
