import { afterEachDecision } from './after-each-decision.js'
import { whileSnippetHeld } from './held-snippet.js'
import { whenDefined } from './when-defined.js'
import type { Signal } from './signal.js'

type Tracker = (command: string, ...values: unknown[]) => void

/**
 * Snowplow: a tracker that was created as anonymous identifies the visitor once that is allowed; after a withdrawal it
 * is anonymous again, and forgets the visitor, until the page reloads without it.
 *
 * @see https://docs.snowplow.io/docs/sources/web-trackers/anonymous-tracking/
 */
export const snowplow: Signal = (context) => {
  const { page, session, services } = context
  let tracker: Tracker | undefined
  const tell = (): void => {
    if (services.every(({ id }) => session.allows(id))) return tracker?.('disableAnonymousTracking')
    tracker?.('enableAnonymousTracking', { options: { withServerAnonymisation: true } })
    tracker?.('clearUserData', { preserveSession: false, preserveUser: false })
  }
  // What it is told must follow `newTracker`, which the script that creates the function calls.
  whenDefined(
    page,
    'snowplow',
    (value) => {
      tracker = value as Tracker
      tell()
    },
    whileSnippetHeld(context),
  )
  return afterEachDecision(context, tell)
}
