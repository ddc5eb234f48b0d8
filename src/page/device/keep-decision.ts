import Cookies from 'js-cookie'
import type { Decision } from '../../decision/decision.js'
import { cookieExpiry } from '../../decision/cookie-lifetime.js'
import { storeDecision } from '../../decision/stored.js'
import type { Declaration } from '../../declaration/types.js'
import { writeKey } from './device-keys.js'
import { readCookie } from './kept.js'

/**
 * Writes the decision cookie, and then what it has no room for: the other tabs hear of the second, and read the first.
 *
 * @returns `false` where the browser keeps nothing: the decision then holds for this page.
 */
export function keepDecision(decision: Decision, declaration: Declaration): boolean {
  const isKept = writeCookie(decision, declaration)
  return writeKey(decision.site, 'decision', decision) && isKept
}

/** Host-only unless the declaration says otherwise (R66). */
function writeCookie(decision: Decision, declaration: Declaration): boolean {
  const { site, consent } = declaration
  try {
    Cookies.set('evaste', JSON.stringify(storeDecision(decision, declaration)), {
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
