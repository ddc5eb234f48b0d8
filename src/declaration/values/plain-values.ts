import type { ValidationIssue } from './validation-issue.js'

const COUNTRY = /^[A-Z]{2}$/
const DATE = /^\d{4}-\d{2}-\d{2}$/
const EMAIL = /^[^\s@<>()",;:\\\p{Cc}]+@[^\s@<>()",;:\\\p{Cc}.]+(\.[^\s@<>()",;:\\\p{Cc}.]+)+$/u
const DOMAIN = /^\.?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/

/** Requires the form of an e-mail address. */
export const validateEmail = (value: string): ValidationIssue | null =>
  value.length <= 254 && EMAIL.test(value) ? null : { message: 'write an e-mail address, such as info@leipomo.example' }

/** Requires the form of an ISO 3166-1 alpha-2 code. */
export function validateCountry(value: string): ValidationIssue | null {
  if (COUNTRY.test(value)) return null
  const upper = value.trim().toUpperCase()
  const message = 'write a country as two capital letters, such as FI'
  if (COUNTRY.test(upper)) return { message, nearMiss: upper }
  return { message }
}

/** Requires a well-formed BCP 47 tag. */
export function validateLanguage(value: string): ValidationIssue | null {
  try {
    Intl.getCanonicalLocales(value)
    return null
  } catch {
    const message = 'write a language as in BCP 47, such as fi, sv or en-GB'
    if (value.includes('_')) return { message, nearMiss: value.replaceAll('_', '-') }
    return { message }
  }
}

/** Requires a date that exists in the calendar. */
export function validateDate(value: string): ValidationIssue | null {
  const isDay = DATE.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value)
  if (isDay) return null
  return { message: 'write a day as year-month-day, such as 2026-11-22' }
}

/** Requires a domain for which a cookie can be set. */
export const validateCookieDomain = (value: string): ValidationIssue | null =>
  DOMAIN.test(value) ? null : { message: 'write a domain alone, such as leipomo.example or .leipomo.example' }

/** Requires a path for which a cookie can be set. */
export const validateCookiePath = (value: string): ValidationIssue | null =>
  /^\/[^;\s\p{Cc}]*$/u.test(value) ? null : { message: 'write a path that starts with /' }

/** Requires one side measured against the other. */
export const validateAspectRatio = (value: string): ValidationIssue | null =>
  /^[1-9]\d{0,4} ?\/ ?[1-9]\d{0,4}$/.test(value) ? null : { message: 'write width/height, such as 16/9' }

/** Requires a plain path, with `*` as the only wildcard (R42). */
export function validateRoute(value: string): ValidationIssue | null {
  if (!value.startsWith('/')) return { message: 'a route starts with /', nearMiss: `/${value}` }
  if (/[\s\\^$|()[\]{}?#\p{Cc}]/u.test(value))
    return { message: 'write a path, not a regular expression; * matches anything, such as /orders/*' }
  return null
}

/** Rejects a name that matches nothing, or every tracker, because that would erase them all. */
export const validateTrackerName = (value: string): ValidationIssue | null =>
  /[^*\s]/.test(value) ? null : { message: 'name the tracker; use * only for the part that varies, such as _pk_*' }
