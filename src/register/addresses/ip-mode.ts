import { addDuration } from '../../declaration/duration.js'
import { registerSettings } from '../../declaration/register-settings.js'
import type { Declaration, IpMode } from '../../declaration/types.js'

/** R74: whole addresses end after this, whatever is declared. */
const LONGEST_WHOLE = 'P90D'

/**
 * How an address is kept under a declaration. Without one, nobody was told of any way: then none is kept (R73). Whole
 * addresses need a written reason (R74); where it is missing they are kept encrypted, as where nothing is said.
 */
export function ipModeOf(declaration: Declaration | null): IpMode {
  if (!declaration?.register) return 'none'
  const { ip, ipJustification } = registerSettings(declaration.register)
  return ip === 'full' && !ipJustification ? 'encrypted' : ip
}

/** How long an address is kept under a declaration, as an ISO 8601 duration. */
export function ipRetentionOf(declaration: Declaration | null): string {
  const { ip, ipRetention } = registerSettings(declaration?.register ?? { url: '/' })
  const start = new Date(0)
  const isTooLong = !(addDuration(start, ipRetention) <= addDuration(start, LONGEST_WHOLE))
  return ip === 'full' && isTooLong ? LONGEST_WHOLE : ipRetention
}
