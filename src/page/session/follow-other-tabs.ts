import type { Decision } from '../../decision/decision.js'
import type { ConsentState } from '../../decision/current-consent.js'
import { readDevice } from './read-device.js'
import type { Session } from './session.js'

/** Applies decisions and receipts that other tabs of the same site have stored, until `signal` aborts. */
export function followOtherTabs(
  session: Session,
  apply: (decision: Decision, consent: ConsentState) => void,
  signal: AbortSignal,
): void {
  const onStorage = ({ key }: { readonly key?: string | null }): void => {
    const { declaration, decision: last } = session
    if (!declaration) return
    const changed = key?.replace(`evaste:${declaration.site}:`, '')
    if (changed === 'receipt') return session._notify()
    if (key !== undefined && changed !== 'decision') return
    const [consent, decision] = readDevice(declaration)
    if (decision && decision.decisionId !== last?.decisionId) apply(decision, consent)
  }
  // A page that comes back from the back/forward cache has missed all storage events.
  for (const type of ['storage', 'pageshow']) addEventListener(type, onStorage as EventListener, { signal })
}
