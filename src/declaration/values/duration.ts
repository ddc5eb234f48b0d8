import type { ValidationIssue } from './validation-issue.js'

const DURATION =
  /^P(?=[\dT])(?:(\d{1,4})W|(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})D)?(?:T(?=\d)(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?)$/
const LONGEST_DAYS = [7, 366, 31, 1, 1 / 24, 1 / 1440, 1 / 86400]

/** Refuses what is not an ISO 8601 duration in whole units, longer than nothing. */
export function validateDuration(value: string): ValidationIssue | null {
  const days = longestDays(value)
  if (days === null) {
    const upper = value.trim().toUpperCase()
    const message = 'write a duration such as P6M (months), P90D (days), P2Y (years) or PT30M (minutes)'
    return upper !== value && longestDays(upper) ? { message, nearMiss: upper } : { message }
  }
  return days === 0 ? { message: 'the duration must be longer than zero' } : null
}

/** The same, for how long a tracker lives. */
export const validateLifetime = (value: string): ValidationIssue | null =>
  value === 'session' || value === 'persistent' ? null : validateDuration(value)

/** The longest a duration can be on any calendar, in days. `null`: it is none. */
export function longestDays(duration: string): number | null {
  const parts = DURATION.exec(duration)
  if (!parts) return null
  return LONGEST_DAYS.reduce((sum, days, i) => sum + days * Number(parts[i + 1] ?? 0), 0)
}
