import { useCallback, useContext, useSyncExternalStore } from 'react'
import type { ConsentStatus } from '../../decision/decision.js'
import type { ConsentSession } from '../session/consent-session.js'
import { runningSession } from '../session/running-session.js'
import { ConsentContext } from './consent-provider.js'

/**
 * Returns the document's session: the provider's, or else the script tag's. `null` on a server, and before a session starts.
 *
 * @example
 * const Settings = () => {
 *   const session = useConsentSession()
 *   return <button onClick={() => session?.open()}>Cookie settings</button>
 * }
 */
export const useConsentSession = (): ConsentSession | null =>
  useContext(ConsentContext) ?? (typeof window === 'undefined' ? null : (runningSession() ?? null))

/**
 * Returns the status of a purpose or service and follows its changes. On a server and during hydration every status is
 * `requested`, so a page rendered for one visitor never reveals another visitor's choice.
 *
 * @param id a purpose or service id. An unknown id is `requested`, and a problem is reported.
 * @example
 * const Statistics = () => <p>Statistics: {useConsent('analytics')}</p>
 */
export const useConsent = (id: string): ConsentStatus => useSessionValue((session) => session.status(id), 'requested')

/**
 * Returns whether a purpose or service may act on this page now. It differs from `useConsent(id) === 'given'` on a sensitive
 * route, where only necessary services run (R42).
 *
 * @example
 * const Chat = () => (useAllowed('chat') ? <div id="chat" /> : null)
 */
export const useAllowed = (id: string): boolean => useSessionValue((session) => session.allows(id), false)

function useSessionValue<T>(read: (session: ConsentSession) => T, otherwise: T): T {
  const session = useConsentSession()
  const subscribe = useCallback((changed: () => void) => session?.subscribe(changed) ?? (() => undefined), [session])
  return useSyncExternalStore(
    subscribe,
    () => (session ? read(session) : otherwise),
    () => otherwise,
  )
}
