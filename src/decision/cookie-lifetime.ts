import type { Declaration } from '../declaration/types.js'
import { COOKIE_GRACE } from '../declaration/cookie-grace.js'
import { addDuration } from '../declaration/duration.js'

/** When the decision cookie expires: some time after its validity, during which the status is `expired` (R60). */
export const cookieExpiry = (decidedAt: string, { validity }: Declaration['consent']): Date =>
  addDuration(addDuration(new Date(decidedAt), validity), COOKIE_GRACE)
