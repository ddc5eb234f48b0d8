import { readStored, type StoredDecision } from './stored.js'

/**
 * The values of all cookies named `evaste`, still encoded. Besides the newest there may be one of another site, set on
 * a parent domain, and an older one, set before the declaration named a domain.
 *
 * @param cookies a `Cookie` header or `document.cookie`.
 */
export const decisionCookies = (cookies: string): readonly string[] =>
  [...cookies.matchAll(/(?:^|; )evaste=([^;]*)/g)].map(([, value = '']) => value)

/** The newest decision for a site; `null` if no value is readable. */
export const newestDecision = (cookies: string, site: string): StoredDecision | null =>
  decisionCookies(cookies)
    .flatMap((value) => readStored(value, site) ?? [])
    .sort((a, b) => (a.decidedAt < b.decidedAt ? 1 : -1))[0] ?? null
