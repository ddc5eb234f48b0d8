import type { ConsentSession } from '../page/session/consent-session.js'
import { createDecisionStore } from '../page/session/decision-store.js'
import type { DecisionStore, DecisionStoreParts } from '../page/session/decision-store-parts.js'
import { whenUndeclared } from '../page/session/when-undeclared.js'
import { tellMissingChunk } from '../page/ui/tell-missing-chunk.js'

/** Opens the decision store; with `register: null` the delivery chunk never loads. */
export const openDecisionStore = (parts: DecisionStoreParts): DecisionStore =>
  createDecisionStore(parts, () => import('./delivery.js'))

/**
 * Loads the chunk that names what nobody declares, once there is such a thing. A page view that neither asks nor answers
 * loads none of this.
 */
export function watchUndeclared(session: ConsentSession, files: readonly string[]): void {
  whenUndeclared(session, files, () => {
    const told = import('./undeclared.js')
    told.then(({ tellUndeclared }) => tellUndeclared(session, files)).catch(tellMissingChunk)
  })
}
