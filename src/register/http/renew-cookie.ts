import { cookieExpiry } from '../../decision/cookie-lifetime.js'
import { decisionCookies } from '../../decision/decision-cookie.js'
import { readStored } from '../../decision/stored.js'
import type { Declaration } from '../../declaration/types.js'
import type { ConsentRecord } from '../../record/record.js'

/** What a cookie attribute may contain. */
const ATTRIBUTE = /^[\x21-\x3a\x3c-\x7e]+$/

/**
 * Repeats the visitor's own decision cookie as a `Set-Cookie` header. Safari deletes cookies that a script wrote after
 * seven days, but keeps those that a server sets for their full lifetime. Only for a page of the register's own origin,
 * and only if exactly the decision of this record is stored on the device: a late answer must not restore what was
 * withdrawn.
 *
 * @returns `null` if any of these conditions is not met.
 */
export function renewCookie(
  request: Request,
  record: ConsentRecord,
  { consent }: Declaration,
  now: Date,
): string | null {
  if (request.headers.get('sec-fetch-site') !== 'same-origin') return null
  const value = findCookie(request.headers.get('cookie') ?? '', record)
  const { path = '/', domain = null } = consent.cookie ?? {}
  const expires = cookieExpiry(record.decidedAt, consent)
  const attributes = [path, domain ?? '-'].every((text) => ATTRIBUTE.test(text))
  if (value === null || !attributes || !(+expires > +now)) return null
  return [
    `evaste=${value}`,
    `path=${path}`,
    `expires=${expires.toUTCString()}`,
    ...(domain ? [`domain=${domain}`] : []),
    'sameSite=Lax',
    ...(record.origin.startsWith('https:') ? ['secure'] : []),
  ].join('; ')
}

/** The raw value, so that page and register may have different versions. */
function findCookie(cookies: string, { site, decisionId, choices }: ConsentRecord): string | null {
  const own = decisionCookies(cookies).find((value) => {
    const stored = ATTRIBUTE.test(value) ? readStored(value, site) : null
    return stored?.decisionId === decisionId && areAlike(stored.choices, choices)
  })
  return own ?? null
}

const areAlike = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([id, status]) => other[id] === status)
