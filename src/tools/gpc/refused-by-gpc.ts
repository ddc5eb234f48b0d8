import { GPC_PURPOSES } from '../../decision/current-consent.js'
import { readOrExplain } from '../../declaration/parse/read-or-explain.js'
import type { Declaration, DeclarationFile, DeclarationJson } from '../../declaration/types.js'
import { allowedByCookie } from '../csp/allowed-by-cookie.js'

/**
 * The services that a request's `Sec-GPC` header refuses (R106): those of the purposes `marketing`, `social-media` and
 * `demographics`, except what the visitor has allowed since then. Empty without the header, and if the declaration has
 * `"gpc": "ignore"`.
 *
 * @param secGpc the header's value; only `1` is a signal (R107).
 * @param cookies the request's `Cookie` header. Default: no decision is known.
 * @param now the time at which the answer must be valid. Default: the current time.
 * @see https://www.w3.org/TR/gpc/#the-sec-gpc-header-field-for-http-requests
 * @throws {DeclarationError} `declaration-unreadable`
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * const refused = refusedByGpc(declaration, '1', 'evaste=…') // ids of services, such as ['meta-pixel']
 */
export function refusedByGpc(
  declaration: DeclarationFile | DeclarationJson | Declaration,
  secGpc: string | null | undefined,
  cookies?: string | null,
  now = new Date(),
): readonly string[] {
  const read = readOrExplain(declaration)
  if (secGpc?.trim() !== '1' || read.consent.gpc === 'ignore') return []
  const allowed = new Set(allowedByCookie(read, cookies, now))
  return read.services
    .filter(({ id, purpose }) => GPC_PURPOSES.includes(purpose) && !allowed.has(id))
    .map(({ id }) => id)
}
