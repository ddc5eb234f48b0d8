import { matchesPieces } from './match.js'
import type { Service, TrackerType } from './types.js'

/** Returns the services that declare a tracker of this type and name. */
export type MatchTracker = (type: TrackerType, name: string) => readonly string[]

/** The names of evaste's own cookie, storage items and databases. No declared tracker matches them. */
export const isOwnName = (name: string): boolean => /^evaste(?:$|:)/.test(name)

/** Whether a declared name, in which `*` matches anything, matches `name`. */
export const coversName = (declared: string, name: string): boolean =>
  !isOwnName(name) && [name, unescaped(name)].some((spelling) => matchesPieces(declared.split('*'), spelling))

/** The readable form: what a cookie's name may not contain is escaped in it. */
function unescaped(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** Creates the look-up of declared tracker names. */
export function createTrackerMatcher(services: readonly Service[]): MatchTracker {
  const declared = services.flatMap(({ id, trackers }) =>
    trackers.map(({ name, type = 'cookie' }) => ({ id, type, name })),
  )
  return (type, name) =>
    declared.filter((tracker) => tracker.type === type && coversName(tracker.name, name)).map(({ id }) => id)
}
