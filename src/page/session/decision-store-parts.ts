import type { Decision } from '../../decision/decision.js'
import type { Declaration } from '../../declaration/types.js'
import type { release } from '../guard/release/release.js'
import type { ConsentSession } from './consent-session.js'
import type { EvasteProblem } from './events.js'
import type { ReloadUnlessLeft } from './watch-departure.js'

/** The dependencies of the decision store. Its code loads with the first answer, not with every page. */
export interface DecisionStoreParts {
  readonly declaration: Declaration
  readonly allows: (id: string) => boolean
  /** The browser's own `fetch`, saved before anything patched it, so that the guard never blocks a record. */
  readonly fetch: typeof fetch
  readonly reportProblem: (problem: EvasteProblem) => void
  /** Called when a receipt has arrived and is stored. */
  readonly acknowledged: () => void
  readonly session: Pick<ConsentSession, 'dispatchEvent' | 'showUi'>
  /**
   * Whether the page is sealed. A sealed page reloads according to decisions, not according to what its policy was
   * observed to block.
   */
  readonly isSealed: boolean
  /** The fields that a person has edited on the page. */
  readonly editedFields: ReadonlySet<EventTarget | null>
}

/** The lasting effects of a decision. */
export interface DecisionStore {
  /** Writes the decision to the device and its record to the outbox, and starts delivery. */
  commitDecision(decision: Decision, previous: Decision | null): void
  /** Erases what services that are not allowed have stored. */
  erase(): void
  /**
   * Reloads the page once everything is erased.
   *
   * @param isWithdrawal the page stays for a second, so that a screen reader can announce it.
   * @param unlessLeft knows whether the visitor has left since the decision. Default: since this call.
   * @returns whether the page reloads; `false` if the visitor wants to finish something on it first.
   */
  reload(isWithdrawal?: boolean, unlessLeft?: ReloadUnlessLeft): Promise<boolean>
  /** Delivers the outbox. While it is empty, the delivery code does not load. */
  deliver(): void
  /** Releases what is no longer blocked, in document order. Resolves when the last script has run. */
  release: typeof release
  stop(): void
}
