import { countThirdParties } from '../page/session/count-third-parties.js'
import type { ConsentSession } from '../page/session/consent-session.js'
import { UndeclaredList } from '../page/session/undeclared-list.js'

/**
 * Tells the console of hosts and stored names that nobody declares, as JSON to paste, once for each; and the register, if the
 * declaration says so.
 */
export function tellUndeclared(session: ConsentSession, files: readonly string[]): void {
  const list = new UndeclaredList({ declaration: () => session.declaration, files: () => files })
  list.start()
  countThirdParties(session, () => list.hosts)
}
