import Cookies from 'js-cookie'
import type { Decision } from '../../decision/decision.js'
import { cookieExpiry } from '../../decision/cookie-lifetime.js'
import { storeDecision } from '../../decision/stored.js'
import type { Declaration } from '../../declaration/types.js'
import { writeKey } from './device-keys.js'
import { readCookie } from './kept.js'

/** Browsers reject a cookie whose name and value are longer. */
const MOST_BYTES = 4096

/**
 * Writes the decision cookie, and then the details that exceed its size limit. Other tabs are notified of the latter,
 * and read the cookie.
 *
 * @returns what is wrong if the browser stores nothing (the decision then applies to this page only), otherwise `null`.
 */
export function keepDecision(decision: Decision, declaration: Declaration): string | null {
  const value = JSON.stringify(storeDecision(decision, declaration))
  const isStored = writeCookie(value, decision, declaration)
  if (writeKey(decision.site, 'decision', decision) && isStored) return null
  if (encodeURIComponent(value).length > MOST_BYTES)
    return `${declaration.services.length} services do not fit into a cookie of 4 kB: the choice holds for this page only; declare fewer services, or shorter ids`
  return 'this browser stores nothing: the choice holds for this page only'
}

/** Host-only unless declared otherwise (R66). */
function writeCookie(value: string, decision: Decision, declaration: Declaration): boolean {
  const { site, consent } = declaration
  try {
    Cookies.set('evaste', value, {
      expires: cookieExpiry(decision.decidedAt, consent),
      path: consent.cookie?.path ?? '/',
      ...(consent.cookie?.domain && { domain: consent.cookie.domain }),
      sameSite: 'Lax',
      secure: location.protocol === 'https:',
    })
  } catch {
    return false // as in a sandboxed frame
  }
  return readCookie(site)?.decisionId === decision.decisionId
}
