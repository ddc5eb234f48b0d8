import type { ConsentSession } from '../page/session/consent-session.js'
import { UndeclaredList } from '../page/session/undeclared-list.js'

/** Tells the console of hosts and stored names that nobody declares, as JSON to paste, once for each. */
export function tellUndeclared(session: ConsentSession, files: readonly string[]): void {
  new UndeclaredList({ declaration: () => session.declaration, files: () => files }).start()
}
