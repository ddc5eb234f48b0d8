import { createTrackerMatcher } from '../../../declaration/tracker-name.js'
import type { Service } from '../../../declaration/types.js'
import type { BlockedBy, BlockingPolicy } from './blocking-policy.js'

/** What holds for these services; where the declaration does not enforce, they are only reported. */
export type Hold = (services: readonly string[], what: string) => BlockedBy

export const createHold =
  (isEnforced: boolean, report: (services: readonly string[], what: string) => void): Hold =>
  (services, what) => {
    if (isEnforced) return services
    report(services, what)
    return null
  }

/** Decides which services a write of a declared name waits for. */
export function createTrackerPolicy(
  services: readonly Service[],
  isAllowed: (id: string) => boolean,
  hold: Hold,
): BlockingPolicy['ofTracker'] {
  const match = createTrackerMatcher(services)
  return (type, name) => {
    const ids = match(type, name)
    // A name that an allowed service also declares may be written.
    return ids.length && !ids.some(isAllowed) ? hold(ids, name) : null
  }
}
