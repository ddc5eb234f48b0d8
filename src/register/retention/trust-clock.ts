import type { RegisterStore } from '../stores/store.js'
import { RetentionHeld } from './retention-held.js'

interface ClockNeeds {
  readonly store: Pick<RegisterStore, 'retentionClock' | 'saveRetentionClock' | 'newestEntryAt'>
  readonly now: () => Date
}

/** Retention runs every hour. If the clock has advanced by more than this, it was set, or the register was down. */
const MOST_AHEAD_MS = 7 * 86_400_000

/** Stores a first time to compare the clock with. Call it before anything is recorded under the current clock. */
export async function beginClock({ store, now }: ClockNeeds): Promise<string> {
  const known = await store.retentionClock()
  if (known !== null) return known
  const first = (await store.newestEntryAt()) ?? now().toISOString()
  await store.saveRetentionClock(first)
  return first
}

/**
 * Asserts that the clock has not leapt ahead since retention last ran: under a clock that is years ahead, everything
 * would be due at once.
 *
 * @param isConfirmed whether an operator has confirmed that the clock is right.
 * @throws {RetentionHeld} `clock`.
 */
export async function trustClock(needs: ClockNeeds, isConfirmed: boolean): Promise<void> {
  const last = await beginClock(needs)
  const at = needs.now().toISOString()
  if (!isConfirmed && Date.parse(at) - Date.parse(last) > MOST_AHEAD_MS)
    throw new RetentionHeld(
      'clock',
      `retention ran last at ${last}, and now it is ${at}. Nothing was forgotten. If the clock is right, as after a time ` +
        'without the register or a restored backup, type: evaste register retention --confirm',
    )
  if (at > last) await needs.store.saveRetentionClock(at)
}
