import { sumDurations } from './duration.js'
import { LEAST_REFUSAL, longerDuration } from './least-refusal.js'
import type { Declaration, Duration } from './types.js'

/**
 * How long the decision cookie is kept after the decision expires, so that an expired decision differs from none (R60).
 */
export const COOKIE_GRACE: Duration = 'P30D'

/** How long the decision cookie is kept, from the decision on. */
export const cookieLifetime = ({ validity }: Declaration['consent']): Duration =>
  longerDuration(sumDurations(validity, COOKIE_GRACE), LEAST_REFUSAL)
