import type { Decision } from '../../decision/decision.js'
import type { Declaration } from '../../declaration/types.js'
import type { release } from '../guard/release/release.js'
import type { ConsentSession } from './consent-session.js'
import type { EvasteProblem } from './events.js'

/** What keeping takes; it comes with the first answer, not with every page. */
export interface KeeperParts {
  readonly declaration: Declaration
  readonly allows: (id: string) => boolean
  /** The browser's own, from before anything patched it: what is held does not hold the record back. */
  readonly fetch: typeof fetch
  readonly raise: (problem: EvasteProblem) => void
  /** A receipt has come, and is kept. */
  readonly acknowledged: () => void
  readonly session: Pick<ConsentSession, 'dispatchEvent' | 'showUi'>
  /** What a person has changed on the page. */
  readonly touched: ReadonlySet<EventTarget | null>
}

/** The lasting consequences of a decision. */
export interface Keeper {
  /** Puts the decision on the device and its record into the outbox, and has it sent. */
  keep(decision: Decision, previous: Decision | null): void
  /** Erases what services that are not allowed have left. */
  erase(): void
  /**
   * Has the page load anew when everything is erased.
   *
   * @returns whether the page goes; `false` where the visitor wants to finish something on it first.
   */
  reload(): Promise<boolean>
  /** Sends what waits; without anything waiting, nothing loads. */
  deliver(): void
  /** Lets go of what waits no longer, in document order. Resolves when the last script has run. */
  release: typeof release
  stop(): void
}
