import { useCallback, useContext, useSyncExternalStore } from 'react'
import type { ConsentStatus } from '../../decision/decision.js'
import type { ConsentSession } from '../session/consent-session.js'
import { runningSession } from '../session/running-session.js'
import { ConsentContext } from './consent-provider.js'

/** The document's session: the provider's, else the script tag's. `null` on a server, and while there is none. */
export const useConsentSession = (): ConsentSession | null =>
  useContext(ConsentContext) ?? (typeof window === 'undefined' ? null : (runningSession() ?? null))

/**
 * The status of a purpose or service, kept up to date. On a server, and in the first render over its markup, everything
 * is `requested`: no page that was rendered for one visitor tells another's choice.
 *
 * @param id a purpose or service id. Unknown: `requested`, and a problem.
 */
export const useConsent = (id: string): ConsentStatus => useSessionValue((session) => session.status(id), 'requested')

/**
 * Whether a purpose or service may act on this page now. Differs from `useConsent(id) === 'given'` on a sensitive route,
 * where nothing but the necessary runs (R42).
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
