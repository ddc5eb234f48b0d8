import type { Declaration } from '../declaration/types.js'
import { cookieLifetime } from '../declaration/cookie-grace.js'
import { addDuration } from '../declaration/duration.js'

/** When the decision cookie expires: some time after its validity, during which the status is `expired` (R60). */
export const cookieExpiry = (decidedAt: string, consent: Declaration['consent']): Date =>
  addDuration(new Date(decidedAt), cookieLifetime(consent))
