import Cookies from 'js-cookie'
import type { Decision } from '../../decision/decision.js'
import { cookieExpiry } from '../../decision/cookie-lifetime.js'
import { decisionCookies } from '../../decision/decision-cookie.js'
import { readStored, storeDecision } from '../../decision/stored.js'
import type { Declaration } from '../../declaration/types.js'
import { removeKey, writeKey } from './device-keys.js'
import { eraseCookies } from './erase-cookies.js'
import { readCookie } from './kept.js'

/** Browsers reject a cookie whose name and value are longer. */
const MOST_BYTES = 4096

/**
 * Writes the decision cookie, and then the details that exceed its size limit. Other tabs are notified of the latter,
 * and read the cookie.
 *
 * @returns what is wrong if the browser stores nothing (the decision then applies to this page only), otherwise `null`.
 */
export const keepDecision = (decision: Decision, declaration: Declaration): string | null =>
  keepStored(JSON.stringify(storeDecision(decision, declaration)), decision, declaration)

/** The same for a decision that was stored before: `value` is the JSON of the cookie. */
export function keepStored(value: string, decision: Decision, declaration: Declaration): string | null {
  let isStored = writeCookie(value, decision, declaration)
  if (isStored && eraseOlder(decision.site)) isStored = writeCookie(value, decision, declaration)
  const hasDetails = writeKey(decision.site, 'decision', decision)
  if (isStored)
    return hasDetails
      ? null
      : 'this browser’s local storage is full or denied: the choice holds, but not where it was made'
  if (encodeURIComponent(value).length > MOST_BYTES)
    return `${declaration.services.length} services do not fit into a cookie of 4 kB: the choice holds for this page only; declare fewer services, or shorter ids`
  if (Object.hasOwn(document, 'cookie'))
    return 'a script of this page has replaced document.cookie: the choice holds for this page only'
  return 'this browser stores no cookies: the choice holds for this page only'
}

/** Removes the decision and its receipt from the device: the visitor is asked again. */
export function forgetDecision({ site, consent }: Declaration): void {
  withoutAdditions(() => Cookies.remove('evaste', whereOf(consent)))
  for (const key of ['decision', 'receipt']) removeKey(site, key)
}

/** Host-only unless declared otherwise (R66). */
const whereOf = ({ cookie }: Declaration['consent']): Cookies.CookieAttributes => ({
  path: cookie?.path ?? '/',
  ...(cookie?.domain && { domain: cookie.domain }),
})

function writeCookie(value: string, decision: Decision, declaration: Declaration): boolean {
  const { site, consent } = declaration
  try {
    const lifetimeMs = +cookieExpiry(decision.decidedAt, consent) - Date.now()
    withoutAdditions(() =>
      Cookies.set('evaste', value, {
        // Not `expires`, because a test of a site may have set the page's clock, but not the browser's.
        'max-age': String(Math.floor(lifetimeMs / 1000)),
        ...whereOf(consent),
        sameSite: 'Lax',
        secure: location.protocol === 'https:',
      }),
    )
  } catch {
    return false // as in a sandboxed frame
  }
  return readCookie(site)?.decisionId === decision.decisionId
}

/**
 * Erases earlier answers of this site under another domain or path, from before the declaration named one: if the browser
 * later drops the new cookie to make room, an old consent would count again. Where another site on a parent domain has
 * one too, all are left, because only its own page can write that one again.
 *
 * @returns whether the new cookie was erased with them.
 */
function eraseOlder(site: string): boolean {
  const found = decisionCookies(document.cookie)
  if (found.length < 2 || !found.every((value) => readStored(value, site))) return false
  eraseCookies([], (name) => name === 'evaste')
  return true
}

/**
 * Runs with nothing to be listed in `Object.prototype`: js-cookie reads attributes with `for…in`, and would take what a
 * library of the page has added there for one of them.
 */
function withoutAdditions(work: () => void): void {
  const added = Object.keys(Object.prototype)
  const list = (enumerable: boolean): void => {
    // Without a prototype, because a descriptor's inherited keys count too.
    for (const name of added) Reflect.defineProperty(Object.prototype, name, { __proto__: null, enumerable } as object)
  }
  list(false)
  try {
    work()
  } finally {
    list(true)
  }
}
