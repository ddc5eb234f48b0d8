import type { Guard, GuardOptions } from '../guard/guard.js'
import type { ConsentSession } from './consent-session.js'
import type { DecisionStore, DecisionStoreParts } from './decision-store-parts.js'
import type { explainDeclaration } from './explain-declaration.js'
import type { EvasteProblem } from './events.js'
import type { DeclarationLocation } from './find-declaration.js'
import type { PageSealing } from './sealing.js'

/** Tells vendors of decisions. */
export interface Signals {
  /** Tells what is new since the last call. */
  tell(): void
  /** Whether a service, although allowed, still waits for its vendor to be told. */
  isWaiting(id: string): boolean
}

/** @param settled called when an allowed service waits no longer, or never will. */
export type StartSignals = (
  session: ConsentSession,
  report: (problem: EvasteProblem) => void,
  settled: () => void,
) => Signals

/** The dependencies of a session. */
export interface SessionWiring {
  readonly declaration: DeclarationLocation
  readonly language?: string | undefined
  /** The script tag; omitted in a bundle. With a tag, a first visit waits for the declaration. */
  readonly tag?: Element | null
  /** What opens the page's own policy for what is allowed. Omitted: the page is not sealed. */
  readonly sealing?: PageSealing | undefined
  /** The URL of `evaste-worker.js`. Omitted: requests of workers are not held. */
  readonly workerUrl?: string
  /** Starts the guard: at once, or where its code is needed. `failed` is called if that code does not load. */
  readonly startGuard: (options: GuardOptions, failed: (cause: unknown) => void) => Guard
  readonly loadUi: () => Promise<unknown>
  /**
   * Loads the code that explains, like the command-line tools, what is wrong with the declaration. Omitted: less is
   * reported.
   */
  readonly loadCheck?: () => Promise<{ readonly explainDeclaration: typeof explainDeclaration }>
  /** Whether to load it even if the declaration looks right. */
  readonly isDebugged?: boolean
  readonly startSignals: StartSignals
  /** Synchronous if the code is part of the bundle, otherwise resolves when the chunk has loaded. */
  readonly openDecisionStore: (parts: DecisionStoreParts) => DecisionStore | Promise<DecisionStore>
}
