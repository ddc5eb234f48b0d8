import { addDuration } from '../declaration/duration.js'
import type { Declaration } from '../declaration/types.js'

const GRACE_MS = 30 * 24 * 3600 * 1000

/** When the decision cookie goes: past its validity it says `expired` for thirty days (R60). */
export const cookieExpiry = (decidedAt: string, { validity }: Declaration['consent']): Date =>
  new Date(+addDuration(new Date(decidedAt), validity) + GRACE_MS)
