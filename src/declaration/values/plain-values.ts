import { hasVisible } from '../answer-labels.js'
import type { ValidationIssue } from './validation-issue.js'

const COUNTRY = /^[A-Z]{2}$/
const DATE = /^\d{4}-\d{2}-\d{2}$/
const EMAIL = /^[^\s@<>()",;:\\\p{Cc}]+@[^\s@<>()",;:\\\p{Cc}.]+(\.[^\s@<>()",;:\\\p{Cc}.]+)+$/u
const DOMAIN = /^\.?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/

/** Requires the form of an e-mail address. */
export const validateEmail = (value: string): ValidationIssue | null =>
  value.length <= 254 && EMAIL.test(value) ? null : { problem: 'email' }

/** Requires the form of an ISO 3166-1 alpha-2 code. */
export function validateCountry(value: string): ValidationIssue | null {
  if (COUNTRY.test(value)) return null
  const upper = value.trim().toUpperCase()
  if (COUNTRY.test(upper)) return { problem: 'country', nearMiss: upper }
  return { problem: 'country' }
}

/** Requires a well-formed BCP 47 tag. */
export function validateLanguage(value: string): ValidationIssue | null {
  try {
    Intl.getCanonicalLocales(value)
    return null
  } catch {
    if (value.includes('_')) return { problem: 'language', nearMiss: value.replaceAll('_', '-') }
    return { problem: 'language' }
  }
}

/** Requires a date that exists in the calendar. */
export function validateDate(value: string): ValidationIssue | null {
  const isDay = DATE.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value)
  if (isDay) return null
  return { problem: 'date' }
}

/** Requires a domain for which a cookie can be set. */
export const validateCookieDomain = (value: string): ValidationIssue | null =>
  DOMAIN.test(value) ? null : { problem: 'cookie-domain' }

/** Requires a path for which a cookie can be set. */
export const validateCookiePath = (value: string): ValidationIssue | null =>
  /^\/[^;\s\p{Cc}]*$/u.test(value) ? null : { problem: 'cookie-path' }

/** Requires one side measured against the other. */
export const validateAspectRatio = (value: string): ValidationIssue | null =>
  /^[1-9]\d{0,4} ?\/ ?[1-9]\d{0,4}$/.test(value) ? null : { problem: 'aspect-ratio' }

/** Requires a plain path, with `*` as the only wildcard (R42). */
export function validateRoute(value: string): ValidationIssue | null {
  if (!value.startsWith('/')) return { problem: 'route-start', nearMiss: `/${value}` }
  if (/[\s\\^$|()[\]{}?#\p{Cc}]/u.test(value)) return { problem: 'route-regex' }
  return null
}

/** Rejects a name that matches nothing, or every tracker, because that would erase them all. */
export const validateTrackerName = (value: string): ValidationIssue | null =>
  hasVisible(value.replaceAll('*', '')) ? null : { problem: 'tracker-name' }
