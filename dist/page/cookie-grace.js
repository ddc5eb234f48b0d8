import { s as sumDurations } from './duration.js';
import { l as longerDuration, L as LEAST_REFUSAL } from './least-refusal.js';

/**
 * How long the decision cookie is kept after the decision expires, so that an expired decision differs from none (R60).
 */
const COOKIE_GRACE = 'P30D';
/** How long the decision cookie is kept, from the decision on. */
const cookieLifetime = ({ validity }) => longerDuration(sumDurations(validity, COOKIE_GRACE), LEAST_REFUSAL);

export { COOKIE_GRACE as C, cookieLifetime as c };
