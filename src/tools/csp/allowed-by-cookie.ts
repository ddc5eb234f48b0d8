import { readOrExplain } from '../../declaration/parse/read-or-explain.js'
import type { Declaration, DeclarationFile, DeclarationJson } from '../../declaration/types.js'
import { newestDecision } from '../../decision/decision-cookie.js'
import { currentConsent } from '../../decision/current-consent.js'

/**
 * Reads from a request's `Cookie` header which services its visitor has allowed, as the page itself does. The result is
 * the `decision` of `contentSecurityPolicy` and `importMap`. Empty if the cookie is missing, expired or unreadable.
 *
 * @param now the time at which the answer must be valid. Default: the current time.
 * @throws {DeclarationError} `declaration-unreadable`
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * const allowed = allowedByCookie(declaration, 'evaste=…') // ids of services, such as ['matomo']
 */
export function allowedByCookie(
  declaration: DeclarationFile | DeclarationJson | Declaration,
  cookies: string | null | undefined,
  now = new Date(),
): readonly string[] {
  const read = readOrExplain(declaration)
  const { services } = currentConsent(newestDecision(cookies ?? '', read.site), read, now)
  return Object.keys(services).filter((id) => services[id] === 'given')
}
