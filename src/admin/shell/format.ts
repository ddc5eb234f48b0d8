import { DURATION_UNITS, durationParts } from '../../declaration/duration.js'
import type { AdminLanguage } from './languages.js'

const locales = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const

/** A point in time as a person reads it, in the reader's time zone. */
export const formatTime = (time: string, language: AdminLanguage): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time))

/** A time; of one that is known by its day alone, at midnight UTC, that day. */
export const formatArrival = (time: string, language: AdminLanguage): string =>
  time.endsWith('T00:00:00.000Z') ? formatDay(time, language) : formatTime(time, language)

/** The day of a time in the reader's time zone, such as `2026-11-22`. */
export const localDay = (time: Date): string =>
  [time.getFullYear(), time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

/** A UTC day such as `2026-11-22`, or the UTC day of a time. */
export const formatDay = (day: string, language: AdminLanguage): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(day.slice(0, 10)),
  )

/** A month such as `2026-11`. */
export const formatMonth = (month: string, language: AdminLanguage): string =>
  new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01`),
  )

/** Without the year, such as `22.11.` */
export const formatShortDay = (day: string, language: AdminLanguage): string =>
  new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'numeric', timeZone: 'UTC' }).format(
    new Date(day.slice(0, 10)),
  )

export const formatNumber = (number: number, language: AdminLanguage): string =>
  new Intl.NumberFormat(locales[language]).format(number)

/** An ISO 8601 duration in words, such as `3 months`. */
export function formatPeriod(period: string, language: AdminLanguage): string {
  const parts = durationParts(period) ?? []
  const words = parts.flatMap((count, i) => {
    const unit = DURATION_UNITS[i]
    if (!count || unit === undefined) return []
    return [new Intl.NumberFormat(locales[language], { style: 'unit', unit, unitDisplay: 'long' }).format(count)]
  })
  return words.join(' ') || period
}

/** A share of a whole in percent; a dash if the whole is empty. */
export function formatShare(part: number, whole: number, language: AdminLanguage): string {
  if (whole === 0) return '–'
  return new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 1 }).format(part / whole)
}

/** The name of a language in the reader's own, such as `Finnish`; an unknown code stays as it is. */
export function formatLanguage(code: string, language: AdminLanguage): string {
  try {
    return new Intl.DisplayNames(locales[language], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}
