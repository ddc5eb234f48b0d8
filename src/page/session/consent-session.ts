import type { ConsentReceipt } from '../../record/record.js'
import type { ConsentStatus, Decision } from '../../decision/decision.js'
import type { Declaration } from '../../declaration/types.js'
import type { Held } from '../guard/policy/held-registry.js'
import type { EvasteProblem } from './events.js'

/** Purposes or services, and whether each is allowed. */
export type Choices = Readonly<Record<string, boolean>>

/** The receipt of the last acknowledged decision. */
export interface SessionReceipt extends Pick<ConsentReceipt, 'entry' | 'recordedAt'> {
  readonly jws: string
}

/** One visitor's consent on one document. */
export interface ConsentSession extends EventTarget {
  /** `null` while it is not known, or when it could not be read. */
  readonly declaration: Declaration | null
  /** The purposes that wait for an answer, by id. Empty: there is nothing to ask, no banner. */
  readonly asked: readonly string[]
  /**
   * The declaration's language that fits the page best: `data-language`, `<html lang>`, the first declared. Another one
   * can be set; it holds until `<html lang>` changes.
   */
  language: string
  /** A purpose or service id. Unknown: `false`, and a problem. */
  allows(id: string): boolean
  status(id: string): ConsentStatus
  /** Resolves when given; rejects only when `signal` aborts. */
  whenAllowed(id: string, options?: { readonly signal?: AbortSignal }): Promise<void>
  /**
   * Decides for purposes or services; unnamed ones stay as they are, and if undecided they are refused.
   *
   * The decision is recorded as `source: 'api'`, `trusted: false`. Only a click in evaste's own elements is recorded as
   * the visitor's: they pass their click event as `event`, and any other event changes nothing.
   *
   * @throws {EvasteError} `not-ready` before `ready` has resolved.
   */
  decide(choices: Choices, event?: Event): Decision
  /** Accepts every asked purpose. Without a trusted click, what Global Privacy Control refuses stays refused (R106). */
  acceptAll(event?: Event): Decision
  refuseAll(event?: Event): Decision
  /** Takes over what the visitor chose in another consent tool; recorded as `source: 'import'`, `trusted: false`. */
  importChoices(choices: Choices): Decision
  /** A given purpose or service is withdrawn: its trackers are erased and the page reloads (R57). */
  withdraw(id: string, event?: Event): Decision
  /** A service is allowed on this page, until it is left or something is decided. No decision, and no record. */
  allowOnce(id: string): void
  /** Brings up the elements, without opening anything. */
  showUi(): Promise<unknown>
  /** Opens the settings. */
  open(): void
  /** Stable until it changes; `null` before the first. */
  readonly decision: Decision | null
  readonly receipt: SessionReceipt | null
  readonly held: readonly Held[]
  /** Problems so far, oldest first. */
  readonly problems: readonly EvasteProblem[]
  /** Resolves when the state is known. */
  readonly ready: Promise<void>
  /** Calls `listener` after each change of decision, receipt, declaration or held things. */
  subscribe(listener: () => void): () => void
  /** Takes back every patch and listener. */
  stop(): void
}
