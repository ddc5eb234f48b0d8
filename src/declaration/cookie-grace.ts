import type { Duration } from './types.js'

/**
 * How long the decision cookie is kept after the decision expires, so that an expired decision differs from none (R60).
 */
export const COOKIE_GRACE: Duration = 'P30D'
