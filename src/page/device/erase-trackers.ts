import { coversName } from '../../declaration/tracker-name.js'
import type { Tracker } from '../../declaration/types.js'
import { eraseCookies } from './erase-cookies.js'

const OWN_NAMES = /^evaste(?:$|:)/

/**
 * Erases declared cookies, storage keys, databases and caches.
 *
 * @param trackers those to erase. @param kept those that an allowed service declares too: they stay.
 * @returns the cookies that are still there.
 */
export function eraseTrackers(trackers: readonly Tracker[], kept: readonly Tracker[]): readonly string[] {
  const isErased = (type: Tracker['type'], ...spellings: readonly string[]): boolean =>
    spellings.some((name) => covers(trackers, type, name)) &&
    !spellings.some((name) => OWN_NAMES.test(name) || covers(kept, type, name))
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
  return eraseCookies(trackers, (...spellings) => isErased('cookie', ...spellings))
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
