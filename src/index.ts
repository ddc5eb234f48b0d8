import { openDecisionStore } from './chunks/open-decision-store.js'
import { startGuard } from './page/guard/guard.js'
import type { ConsentOptions } from './page/session/consent-options.js'
import type { ConsentSession } from './page/session/consent-session.js'
import { runningSession } from './page/session/running-session.js'
import { serverSession } from './page/session/server-session.js'
import { startSession } from './page/session/start-session.js'
import { bundledSignals } from './page/signals/bundled-signals.js'
import { startSignals } from './page/signals/start-signals.js'

export type * from './declaration/types.js'
export type { ConsentStatus, Decision, DecisionSource } from './decision/decision.js'
export type { ConsentOptions } from './page/session/consent-options.js'
export type { Choices, ConsentSession, ImportOrigin, SessionReceipt } from './page/session/consent-session.js'
export type { Held } from './page/guard/policy/held.js'
export { EvasteError, type EvasteErrorCode } from './declaration/evaste-error.js'
export { EvasteDecidedEvent, type EvasteProblem, EvasteProblemEvent } from './page/session/events.js'
export { version } from './version.js'

/**
 * Starts to hold what needs consent, and returns the document's one session; a second call returns the running one. A
 * bundle cannot be first in `<head>`, so this holds marked elements and what scripts create from now on. The script tag
 * also holds the parser's own scripts.
 *
 * On a server everything is `requested` and nothing is held.
 *
 * @example
 * const session = startConsent({ declaration: '/evaste.json' })
 * await session.whenAllowed('analytics')
 */
export function startConsent({ declaration, language, workerUrl }: ConsentOptions): ConsentSession {
  if (typeof window === 'undefined') return serverSession(declaration)
  const absolute = (url: string): string => new URL(url, document.baseURI).href
  return (
    runningSession() ??
    startSession({
      declaration: typeof declaration === 'string' ? absolute(declaration) : () => declaration,
      language,
      ...(workerUrl && { workerUrl: absolute(workerUrl) }),
      startGuard,
      loadUi: async () => {
        if (!customElements.get('evaste-consent')) throw new Error("import 'evaste/ui' to show the settings")
      },
      startSignals: startSignals(bundledSignals),
      openDecisionStore,
    })
  )
}
