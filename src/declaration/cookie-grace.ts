import type { Duration } from './types.js'

/** How long the decision cookie outlives the decision, to tell an expired one from none (R60). */
export const COOKIE_GRACE: Duration = 'P30D'
