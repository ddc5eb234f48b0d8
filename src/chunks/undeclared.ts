import { countThirdParties } from '../page/session/count-third-parties.js'
import type { ConsentSession } from '../page/session/consent-session.js'
import { unlikelyHeld } from '../page/guard/policy/unlikely-held.js'
import { undeclaredLayers } from '../page/session/undeclared-layers.js'
import { UndeclaredList } from '../page/session/undeclared-list.js'

/**
 * Tells the console of hosts and stored names that nobody declares, as JSON to paste, once for each, and of what is probably a
 * mistake about inline scripts and data layers; and the register of hosts, if the declaration says so.
 */
export function tellUndeclared(session: ConsentSession, files: readonly string[]): void {
  const lines = [
    ...unlikelyHeld(session.held).map((line) => `an inline script is ${line}`),
    ...undeclaredLayers(session),
  ]
  for (const line of new Set(lines)) console.warn(`evaste: ${line}`)
  const list = new UndeclaredList({ declaration: () => session.declaration, files: () => files })
  list.start()
  countThirdParties(session, () => list.hosts)
}
