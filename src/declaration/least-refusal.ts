import { addDuration } from './duration.js'
import type { Duration } from './types.js'

/**
 * A refusal is remembered at least this long, however short the validity is, so that repeated asking does not wear
 * visitors down (R59).
 */
export const LEAST_REFUSAL: Duration = 'P6M'

/** The longer of two ISO 8601 durations; the second where the first is invalid. */
export const longerDuration = (first: Duration, second: Duration): Duration =>
  addDuration(new Date(0), first) > addDuration(new Date(0), second) ? first : second
