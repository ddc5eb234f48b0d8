import type { ReplayEvent } from './mask-event.js'

/** The events of the last minutes, in memory. */
export interface RecentEvents {
  /**
   * @param isSnapshot whether a recording can begin with this event.
   * @returns whether there is still room; otherwise nothing is kept before the next snapshot.
   */
  add(event: ReplayEvent, isSnapshot: boolean): boolean
  /** From the last snapshot that is old enough on. */
  list(): readonly ReplayEvent[]
  clear(): void
}

/** A page that changes all the time would fill the memory. */
const MOST_EVENTS = 50_000

/** An event as text: hundreds of small objects take a page more time, whenever the browser clears its memory. */
interface KeptEvent {
  readonly timestamp: number
  readonly json: string
}

const restored = ({ json }: KeptEvent): ReplayEvent => JSON.parse(json) as ReplayEvent

/**
 * Keeps two stretches, each from a snapshot on, so that there are always the last minutes and never more than twice as many.
 *
 * @param stretchMs how long one stretch lasts, in milliseconds.
 */
export function keepRecentEvents(stretchMs: number): RecentEvents {
  let before: KeptEvent[] = []
  let now: KeptEvent[] = []
  return {
    add(event, isSnapshot) {
      const isOver = now.length > 0 && event.timestamp - (now[0] as KeptEvent).timestamp >= stretchMs
      if (isSnapshot && (isOver || now.length >= MOST_EVENTS)) {
        before = now
        now = []
      }
      if (now.length < MOST_EVENTS) now.push({ timestamp: event.timestamp, json: JSON.stringify(event) })
      return now.length < MOST_EVENTS
    },
    list: () => [...before, ...now].map(restored),
    clear() {
      before = []
      now = []
    },
  }
}
