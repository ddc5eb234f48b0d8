import type { ValidationIssue } from './validation-issue.js'

const COUNTRY = /^[A-Z]{2}$/
const DATE = /^\d{4}-\d{2}-\d{2}$/
const EMAIL = /^[^\s@<>()",;:\\\p{Cc}]+@[^\s@<>()",;:\\\p{Cc}.]+(\.[^\s@<>()",;:\\\p{Cc}.]+)+$/u
const DOMAIN = /^\.?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/

/** Refuses what does not have the form of an e-mail address. */
export const validateEmail = (value: string): ValidationIssue | null =>
  value.length <= 254 && EMAIL.test(value) ? null : { message: 'write an e-mail address, such as info@leipomo.example' }

/** Refuses what does not have the form of an ISO 3166-1 alpha-2 code. */
export function validateCountry(value: string): ValidationIssue | null {
  if (COUNTRY.test(value)) return null
  const upper = value.trim().toUpperCase()
  const message = 'write a country as two capital letters, such as FI'
  return COUNTRY.test(upper) ? { message, nearMiss: upper } : { message }
}

/** Refuses what is not a well-formed BCP 47 tag. */
export function validateLanguage(value: string): ValidationIssue | null {
  try {
    Intl.getCanonicalLocales(value)
    return null
  } catch {
    const message = 'write a language as in BCP 47, such as fi, sv or en-GB'
    return value.includes('_') ? { message, nearMiss: value.replaceAll('_', '-') } : { message }
  }
}

/** Refuses what is not a day on the calendar. */
export function validateDate(value: string): ValidationIssue | null {
  const isDay = DATE.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value)
  return isDay ? null : { message: 'write a day as year-month-day, such as 2026-11-22' }
}

/** Refuses a domain that no cookie can be set on. */
export const validateCookieDomain = (value: string): ValidationIssue | null =>
  DOMAIN.test(value) ? null : { message: 'write a domain alone, such as leipomo.example or .leipomo.example' }

/** Refuses a path that no cookie can be set on. */
export const validateCookiePath = (value: string): ValidationIssue | null =>
  /^\/[^;\s\p{Cc}]*$/u.test(value) ? null : { message: 'write a path that starts with /' }

/** Refuses what is not one side against another. */
export const validateAspectRatio = (value: string): ValidationIssue | null =>
  /^[1-9]\d{0,4} ?\/ ?[1-9]\d{0,4}$/.test(value) ? null : { message: 'write width/height, such as 16/9' }

/** Refuses what is not a plain path: `*` is the only wildcard (R42). */
export function validateRoute(value: string): ValidationIssue | null {
  if (!value.startsWith('/')) return { message: 'a route starts with /', nearMiss: `/${value}` }
  return /[\s\\^$|()[\]{}?#\p{Cc}]/u.test(value)
    ? { message: 'write a path, not a regular expression; * matches anything, such as /orders/*' }
    : null
}

/** Refuses a name that stands for nothing, or for every tracker there is: it would erase them all. */
export const validateTrackerName = (value: string): ValidationIssue | null =>
  /[^*\s]/.test(value) ? null : { message: 'name the tracker; use * only for the part that varies, such as _pk_*' }
