import type { ConsentSession } from './consent-session.js'
import type { DecisionStore, DecisionStoreParts } from './decision-store-parts.js'
import type { explainDeclaration } from './explain-declaration.js'
import type { EvasteProblem } from './events.js'
import type { DeclarationLocation } from './find-declaration.js'

/** How a session is put together. */
export interface SessionWiring {
  readonly declaration: DeclarationLocation
  readonly language?: string | undefined
  /** The script tag; left out in a bundle. With a tag, a first visit waits for the declaration. */
  readonly tag?: Element | null
  /** Of a sealed page: the URLs of evaste's own files, which its policy lets in. Left out: the page is not sealed. */
  readonly sealedFiles?: readonly string[] | undefined
  /** The URL of `evaste-worker.js`. Left out: what workers load is not held. */
  readonly workerUrl?: string
  readonly loadUi: () => Promise<unknown>
  /** Loads what says, as the tools do, what is wrong with the declaration. Left out: the page says less. */
  readonly loadCheck?: () => Promise<{ readonly explainDeclaration: typeof explainDeclaration }>
  /** Whether that is to say so in any case. */
  readonly isDebugged?: boolean
  /** Returns a function that tells vendors what is new to them. */
  readonly startSignals: (session: ConsentSession, report: (problem: EvasteProblem) => void) => () => void
  /** Synchronous where the code is part of the bundle, otherwise when the chunk has loaded. */
  readonly openDecisionStore: (parts: DecisionStoreParts) => DecisionStore | Promise<DecisionStore>
}
