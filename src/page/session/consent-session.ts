import type { ConsentReceipt } from '../../record/record.js'
import type { ConsentStatus, Decision } from '../../decision/decision.js'
import type { Declaration } from '../../declaration/types.js'
import type { Held } from '../guard/policy/held.js'
import type { EvasteProblem } from './events.js'

/** Purposes or services, and whether each is allowed. */
export type Choices = Readonly<Record<string, boolean>>

/** Where and when a visitor made the choices that are imported. */
export interface ImportOrigin {
  /** The name of the tool, at most 128 printable characters; it is part of the record. */
  readonly from?: string
  /** The validity of the consent counts from here. Default: now. */
  readonly decidedAt?: Date
}

/** The receipt of the last acknowledged decision. */
export interface SessionReceipt extends Pick<ConsentReceipt, 'entry' | 'recordedAt'> {
  readonly jws: string
}

/** One visitor's consent on one document. */
export interface ConsentSession extends EventTarget {
  /** `null` until it is known, or if it could not be read. */
  readonly declaration: Declaration | null
  /** The ids of the purposes that still need an answer. Empty: there is nothing to ask, and no banner. */
  readonly asked: readonly string[]
  /**
   * The declared language that matches the page best: `data-language`, `<html lang>`, or the first declared. A value
   * that is set applies until `<html lang>` changes.
   */
  language: string
  /**
   * A purpose or service id. An unknown id returns `false` and reports a problem. On a sealed page, what the visitor has
   * just allowed becomes `true` with the reload that follows.
   */
  allows(id: string): boolean
  status(id: string): ConsentStatus
  /** Resolves when the service is allowed; rejects only when `signal` aborts. */
  whenAllowed(id: string, options?: { readonly signal?: AbortSignal }): Promise<void>
  /**
   * Decides for purposes or services. Those not listed keep their status, and are refused if still undecided.
   *
   * The decision is recorded as `source: 'api'`, `trusted: false`. Only a click in evaste's own elements is recorded as
   * the visitor's: they pass their click event as `event`, and any other event has no effect on this.
   *
   * @throws {EvasteError} `not-ready` before `ready` has resolved.
   */
  decide(choices: Choices, event?: Event): Decision
  /**
   * Accepts every purpose that needs consent. Without a trusted click, what Global Privacy Control refuses stays
   * refused (R106).
   */
  acceptAll(event?: Event): Decision
  refuseAll(event?: Event): Decision
  /**
   * Imports what the visitor chose in another consent tool; recorded as `source: 'import'`, `trusted: false`. Those not
   * listed keep their status, and are still asked if undecided. `evaste/migrate` reads the choices of known tools.
   *
   * @throws {EvasteError} `not-ready` before `ready` has resolved.
   */
  importChoices(choices: Choices, origin?: ImportOrigin): Decision
  /** Withdraws consent to a purpose or service: its trackers are erased and the page reloads (R57). */
  withdraw(id: string, event?: Event): Decision
  /**
   * Allows a service on this page until the visitor leaves it or decides. This is not a decision, and is not recorded.
   */
  allowOnce(id: string): void
  /** Loads the elements without opening anything. */
  showUi(): Promise<unknown>
  /** Opens the settings. */
  open(): void
  /** The same object until it changes; `null` before the first. */
  readonly decision: Decision | null
  readonly receipt: SessionReceipt | null
  readonly held: readonly Held[]
  /** Problems so far, oldest first. */
  readonly problems: readonly EvasteProblem[]
  /** Resolves when the state is known. */
  readonly ready: Promise<void>
  /** Calls `listener` after each change of decision, receipt, declaration or held things. */
  subscribe(listener: () => void): () => void
  /** Undoes every patch and removes every listener. */
  stop(): void
}
