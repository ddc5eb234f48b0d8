import { createTrackerMatcher } from '../../../declaration/tracker-name.js'
import type { Service } from '../../../declaration/types.js'
import type { BlockedBy, BlockingPolicy } from './blocking-policy.js'

/**
 * Says which services a write of a declared name waits for.
 *
 * @param waiting says which of some services hold what they declare: `createWaiting`.
 */
export function createTrackerPolicy(
  services: readonly Service[],
  isAllowed: (id: string) => boolean,
  waiting: (ids: readonly string[], what: string) => BlockedBy,
): BlockingPolicy['ofTracker'] {
  const match = createTrackerMatcher(services)
  return (type, name) => {
    const ids = match(type, name)
    // A name that an allowed service declares too is that service's to write.
    return ids.some(isAllowed) ? null : waiting(ids, name)
  }
}

/** Of these services, those that are not allowed; where the declaration does not enforce, they are reported instead. */
export function createWaiting(
  isEnforced: boolean,
  isAllowed: (id: string) => boolean,
  report: (services: readonly string[], what: string) => void,
): (ids: readonly string[], what: string) => BlockedBy {
  return (ids, what) => {
    const closed = ids.filter((id) => !isAllowed(id))
    if (!closed.length) return null
    if (isEnforced) return closed
    report(closed, what)
    return null
  }
}
