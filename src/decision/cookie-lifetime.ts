import type { Declaration } from '../declaration/types.js'
import { COOKIE_GRACE } from '../declaration/cookie-grace.js'
import { addDuration } from '../declaration/duration.js'

/** When the decision cookie expires: for a while past its validity it says `expired` (R60). */
export const cookieExpiry = (decidedAt: string, { validity }: Declaration['consent']): Date =>
  addDuration(addDuration(new Date(decidedAt), validity), COOKIE_GRACE)
