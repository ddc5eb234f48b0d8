import type { Objection } from './validation-issue.js'

const COUNTRY = /^[A-Z]{2}$/
const DATE = /^\d{4}-\d{2}-\d{2}$/
const EMAIL = /^[^\s@<>()",;:\\\p{Cc}]+@[^\s@<>()",;:\\\p{Cc}.]+(\.[^\s@<>()",;:\\\p{Cc}.]+)+$/u
const DOMAIN = /^\.?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/

/** Objects to what does not have the form of an e-mail address. */
export const objectToEmail = (value: string): Objection =>
  value.length <= 254 && EMAIL.test(value) ? null : { message: 'write an e-mail address, such as info@leipomo.example' }

/** Objects to what does not have the form of an ISO 3166-1 alpha-2 code. */
export function objectToCountry(value: string): Objection {
  if (COUNTRY.test(value)) return null
  const upper = value.trim().toUpperCase()
  const message = 'write a country as two capital letters, such as FI'
  return COUNTRY.test(upper) ? { message, nearMiss: upper } : { message }
}

/** Objects to what is not a well-formed BCP 47 tag. */
export function objectToLanguage(value: string): Objection {
  try {
    Intl.getCanonicalLocales(value)
    return null
  } catch {
    const message = 'write a language as in BCP 47, such as fi, sv or en-GB'
    return value.includes('_') ? { message, nearMiss: value.replaceAll('_', '-') } : { message }
  }
}

/** Objects to what is not a day on the calendar. */
export function objectToDate(value: string): Objection {
  const isDay = DATE.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value)
  return isDay ? null : { message: 'write a day as year-month-day, such as 2026-11-22' }
}

/** Objects to a domain that no cookie can be set on. */
export const objectToCookieDomain = (value: string): Objection =>
  DOMAIN.test(value) ? null : { message: 'write a domain alone, such as leipomo.example or .leipomo.example' }

/** Objects to a path that no cookie can be set on. */
export const objectToCookiePath = (value: string): Objection =>
  /^\/[^;\s\p{Cc}]*$/u.test(value) ? null : { message: 'write a path that begins with /' }

/** Objects to what is not one side against another. */
export const objectToAspectRatio = (value: string): Objection =>
  /^[1-9]\d{0,4} ?\/ ?[1-9]\d{0,4}$/.test(value) ? null : { message: 'write width/height, such as 16/9' }

/** Objects to what is not a plain path: `*` is the only wildcard (R42). */
export function objectToRoute(value: string): Objection {
  if (!value.startsWith('/')) return { message: 'a route begins with /', nearMiss: `/${value}` }
  return /[\s\\^$|()[\]{}?#\p{Cc}]/u.test(value)
    ? { message: 'write a path and no regular expression; * stands for anything, such as /orders/*' }
    : null
}

/** Objects to a name that stands for nothing, or for every tracker there is: it would erase them all. */
export const objectToTrackerName = (value: string): Objection =>
  /[^*\s]/.test(value) ? null : { message: 'name the tracker; * is only for the part that changes, such as _pk_*' }
