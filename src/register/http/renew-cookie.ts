import { cookieExpiry } from '../../decision/cookie-lifetime.js'
import { decisionCookies } from '../../decision/decision-cookie.js'
import { readStored } from '../../decision/stored.js'
import type { Declaration } from '../../declaration/types.js'
import type { ConsentRecord } from '../../record/record.js'

/** What may stand in an attribute of a cookie. */
const ATTRIBUTE = /^[\x21-\x3a\x3c-\x7e]+$/

/**
 * The visitor's own decision cookie once more, as a `Set-Cookie`: Safari keeps what a script has written for seven days,
 * and what a server sets for as long as it says. Only for a page of the register's own origin, and only where the very
 * decision of this record lies on the device: an answer that comes late must not bring back what was withdrawn.
 *
 * @returns `null` where any of that is not so.
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

/** Its value as it stands, so that page and register need not be of one version. */
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
