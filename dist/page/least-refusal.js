import { a as addDuration } from './duration.js';

/**
 * A refusal is remembered at least this long, however short the validity is, so that repeated asking does not wear
 * visitors down (R59).
 */
const LEAST_REFUSAL = 'P6M';
/** The longer of two ISO 8601 durations; the second where the first is invalid. */
const longerDuration = (first, second) => addDuration(new Date(0), first) > addDuration(new Date(0), second) ? first : second;

export { LEAST_REFUSAL as L, longerDuration as l };
