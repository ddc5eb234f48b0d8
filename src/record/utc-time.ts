const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/

/**
 * Whether a text is a UTC time in ISO 8601 with seconds, on a date that exists. `Date.parse` also accepts comments,
 * other formats, and 30 February.
 *
 * @example isUtcTime('2026-02-30T12:00:00Z') // false
 */
export function isUtcTime(text: string): boolean {
  if (!UTC.test(text)) return false
  const time = new Date(text)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text.slice(0, 19))
}

/**
 * Whether a text is a day of the calendar, such as `2026-11-22`.
 *
 * @example isDay('2026-02-30') // false
 */
export const isDay = (text: string): boolean => isUtcTime(`${text}T00:00:00Z`)
