import type { ConsentReceipt } from '../../record/record.js'
import type { ConsentStatus, Decision, DecisionSource } from '../../decision/decision.js'
import type { Declaration } from '../../declaration/types.js'
import type { Held } from '../guard/policy/held-registry.js'
import type { EvasteProblem } from './events.js'

/** Purposes or services, and whether each is allowed. */
export type Choices = Readonly<Record<string, boolean>>

/** How a decision came about. */
export interface DecidedBy {
  /** Default `api`. */
  readonly source?: DecisionSource
  /** Whether the browser vouches that a person acted (`event.isTrusted`). Default `false`. */
  readonly trusted?: boolean
}

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
  /** Purposes or services; unnamed: unchanged, and if undecided, refused. */
  decide(choices: Choices, by?: DecidedBy): Decision
  acceptAll(by?: DecidedBy): Decision
  refuseAll(by?: DecidedBy): Decision
  /** A given purpose or service is withdrawn: its trackers are erased and the page reloads (R57). */
  withdraw(id: string, by?: DecidedBy): Decision
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
