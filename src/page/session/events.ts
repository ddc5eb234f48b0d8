import { NativeEvent } from '../guard/native-event.js'
import type { Decision } from '../../decision/decision.js'

/** Something that does not work as declared. A problem never counts as consent. */
export interface EvasteProblem {
  readonly code:
    | 'declaration-unreadable'
    | 'declaration-warning'
    | 'misplaced-tag'
    | 'unknown-id'
    | 'chunk-missing'
    | 'storage-unavailable'
    | 'delivery-failed'
    | 'insecure-context'
    | 'erase-failed'
    | 'broken-seal'
    | 'signal-lost'
    | 'page-error'
  /** What is wrong, where, and what to do next. */
  readonly message: string
  readonly cause?: unknown
}

/** The visitor has decided. Also dispatched on `document`. */
export class EvasteDecidedEvent extends NativeEvent {
  declare readonly decision: Decision
  declare readonly previous: Decision | null

  constructor(decision: Decision, previous: Decision | null) {
    super('evaste-decided')
    this.decision = decision
    this.previous = previous
  }
}

/** Something does not work as declared. Also dispatched on `document`. */
export class EvasteProblemEvent extends NativeEvent {
  declare readonly problem: EvasteProblem

  constructor(problem: EvasteProblem) {
    super('evaste-problem')
    this.problem = problem
  }
}

declare global {
  interface DocumentEventMap {
    'evaste-ready': Event
    'evaste-decided': EvasteDecidedEvent
    'evaste-problem': EvasteProblemEvent
  }
}
