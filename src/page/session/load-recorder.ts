import type { ConsentSession } from './consent-session.js'

/**
 * Loads the recorder once the visitor allows a recording that the declaration describes (R91). A page without one loads
 * nothing.
 *
 * @param load receives nothing and is called at most once.
 */
export function loadRecorderWhenAllowed(session: ConsentSession, load: () => void): void {
  const check = (): void => {
    if (!session.declaration?.services.some(({ id, recording }) => recording && session.allows(id))) return
    unsubscribe()
    load()
  }
  const unsubscribe = session.subscribe(check)
  check()
}
