import type { Decision } from '../../decision/decision.js'
import type { ConsentState } from '../../decision/current-consent.js'
import { hasItems } from '../device/kept.js'
import { readDevice } from './read-device.js'
import type { Session } from './session.js'
import { whenIdle } from './when-idle.js'

/** Applies decisions and receipts that other tabs of the same site have stored, until `signal` aborts. */
export function followOtherTabs(
  session: Session,
  apply: (decision: Decision, consent: ConsentState) => void,
  signal: AbortSignal,
): void {
  const onStorage = ({ key }: { readonly key?: string | null }): void => {
    const { declaration, decision: last } = session
    const own = `evaste:${declaration?.site}:`
    if (key === `${own}receipt`) return session._notify()
    if (!declaration || (key !== undefined && key !== `${own}decision`)) return
    const [consent, decision] = readDevice(declaration)
    if (decision && decision.decisionId !== last?.decisionId) apply(decision, consent)
  }
  // A page that comes back from the back/forward cache has missed all storage events.
  addEventListener('pageshow', ({ persisted }) => persisted && onStorage({}), { signal })
  /** Chromium opens the storage for a listener, which takes longer than everything else that a return visit does. */
  const listen = (): void => addEventListener('storage', onStorage, { signal })
  const { cookieStore } = window as { cookieStore?: EventTarget }
  // Each decision changes the cookie; from the first one on, receipts are followed too.
  const onCookies = ({ changed, deleted }: CookieChangeEvent): void => {
    if (![...changed, ...deleted].some(({ name }) => name === 'evaste')) return
    listen()
    // What was missed meanwhile; a cookie that no tab has written is followed by the next page.
    if (hasItems(`${session.declaration?.site}`, 'decision')) onStorage({})
  }
  if (cookieStore) cookieStore.addEventListener('change', onCookies as EventListener, { signal })
  else
    whenIdle(() => {
      listen()
      onStorage({}) // what was missed meanwhile
    })
}
