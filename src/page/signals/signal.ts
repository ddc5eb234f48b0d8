import type { Service } from '../../declaration/types.js'
import type { ConsentSession } from '../session/consent-session.js'
import type { EvasteProblem } from '../session/events.js'

/** What a product's signal reads and where it pushes. */
export interface SignalContext {
  /** The window, with the vendor's queue. */
  readonly page: Record<string, unknown>
  readonly session: ConsentSession
  /** The declared services of this product. Empty: the whole page is meant, as on WordPress. */
  readonly services: readonly Service[]
  readonly report: (problem: EvasteProblem) => void
}

/**
 * Tells one product of decisions in its own API. The call pushes the product's default, before which no code of the
 * vendor runs; the function that it returns sends what is new since its last call.
 */
export type Signal = (context: SignalContext) => () => void
