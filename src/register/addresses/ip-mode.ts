import { addDuration } from '../../declaration/duration.js'
import { registerSettings } from '../../declaration/register-settings.js'
import type { Declaration, IpMode } from '../../declaration/types.js'

/** R74: untruncated addresses expire after this period at the latest, whatever the declaration says. */
const LONGEST_WHOLE = 'P90D'

/**
 * How a declaration has addresses stored. Without a declaration, visitors were not informed of any way, so no address
 * is stored (R73). Untruncated addresses require a written reason (R74); without one they are encrypted, which is also
 * the default.
 */
export function ipModeOf(declaration: Declaration | null): IpMode {
  if (!declaration?.register) return 'none'
  const { ip, ipJustification } = registerSettings(declaration.register)
  if (ip === 'full' && !ipJustification) return 'encrypted'
  return ip
}

/** How long a declaration keeps an address, as an ISO 8601 duration. */
export function ipRetentionOf(declaration: Declaration | null): string {
  const { ip, ipRetention } = registerSettings(declaration?.register ?? { url: '/' })
  const start = new Date(0)
  const isTooLong = !(addDuration(start, ipRetention) <= addDuration(start, LONGEST_WHOLE))
  if (ip === 'full' && isTooLong) return LONGEST_WHOLE
  return ipRetention
}
