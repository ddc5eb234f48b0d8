import type { RecordingTrigger } from '../../declaration/types.js'
import type { ReplayEvent } from './mask-event.js'
import type { PageError } from './page-errors.js'

/** The last minutes of a page, masked, as a register receives them. */
export interface Recording {
  readonly format: 'evaste-recording/1'
  /** Why it was sent. */
  readonly reason: RecordingTrigger
  /** What the visitor wrote. */
  readonly comment: string
  /** ISO 8601 UTC, by the visitor's clock. */
  readonly startedAt: string
  /** ISO 8601 UTC, by the visitor's clock. */
  readonly endedAt: string
  /** The uncaught errors in it. */
  readonly errors: readonly PageError[]
  /** For rrweb's player. */
  readonly events: readonly ReplayEvent[]
}

/** @param events at least one. */
export function createRecording(
  { reason, comment }: Pick<Recording, 'reason' | 'comment'>,
  events: readonly ReplayEvent[],
  errorsSince: (since: number) => readonly PageError[],
): Recording {
  const times = events.map(({ timestamp }) => timestamp)
  const since = times.reduce((first, time) => Math.min(first, time))
  const until = times.reduce((last, time) => Math.max(last, time))
  return {
    format: 'evaste-recording/1',
    reason,
    comment,
    startedAt: new Date(since).toISOString(),
    endedAt: new Date(until).toISOString(),
    errors: errorsSince(since),
    events,
  }
}
