import { durationParts } from '../duration.js'
import type { ValidationIssue } from './validation-issue.js'

/** In the order of `DURATION_UNITS`: the maximum count of a unit in one duration, and the maximum days per unit. */
const MOST = [9999, 9999, 9999, 99_999, 99_999, 99_999, 999_999]
const LONGEST_DAYS = [366, 31, 7, 1, 1 / 24, 1 / 1440, 1 / 86400]

/** Requires an ISO 8601 duration in whole units that is longer than zero. */
export function validateDuration(value: string): ValidationIssue | null {
  const days = longestDays(value)
  if (days === null) {
    const upper = value.trim().toUpperCase()
    if (upper !== value && longestDays(upper)) return { problem: 'duration', nearMiss: upper }
    return { problem: 'duration' }
  }
  if (days === 0) return { problem: 'duration-zero' }
  return null
}

/** The same, for the lifetime of a tracker. */
export const validateLifetime = (value: string): ValidationIssue | null =>
  /^(session|persistent|none)$/.test(value) ? null : validateDuration(value)

/** The maximum length of a duration on any calendar, in days; `null` if it is invalid. */
export function longestDays(duration: string): number | null {
  const parts = durationParts(duration)
  // ISO 8601 does not combine weeks with other units, nor allow a bare `T`.
  const hasMore = parts?.[2] !== undefined && parts.some((count, i) => i !== 2 && count !== undefined)
  if (!parts || hasMore || duration.endsWith('T') || parts.some((count = 0, i) => count > (MOST[i] as number)))
    return null
  return LONGEST_DAYS.reduce((sum, days, i) => sum + days * (parts[i] ?? 0), 0)
}
