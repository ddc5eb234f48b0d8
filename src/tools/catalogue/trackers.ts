import type { Duration, Tracker } from '../../declaration/types.js'
import { type TrackerReason, trackerReasons } from './tracker-reasons.js'

/**
 * A cookie of a known service.
 *
 * @param domain the domain, if not the site's own host.
 * @example cookie('_fbp', 'P90D', 'visitor')
 */
export const cookie = (
  name: string,
  lifetime: Duration | 'session',
  reason: TrackerReason,
  domain?: string,
): Tracker => ({
  name,
  lifetime,
  ...(domain !== undefined && { domain }),
  description: trackerReasons[reason],
})

/** A local storage item of a known service, stored until it is erased. */
export const localItem = (name: string, reason: TrackerReason): Tracker => ({
  name,
  type: 'local-storage',
  lifetime: 'persistent',
  description: trackerReasons[reason],
})

/** A session storage item of a known service. */
export const sessionItem = (name: string, reason: TrackerReason): Tracker => ({
  name,
  type: 'session-storage',
  lifetime: 'session',
  description: trackerReasons[reason],
})

/** A reading of the device's properties by a known service; nothing is stored (R29, R39). */
export const deviceReading = (name: string): Tracker => ({
  name,
  type: 'fingerprint',
  lifetime: 'none',
  description: trackerReasons.device,
})
