import { createDecisionStore } from '../page/session/decision-store.js'
import type { DecisionStore, DecisionStoreParts } from '../page/session/decision-store-parts.js'
import { runningSession } from '../page/session/running-session.js'
import { whenUndeclared } from '../page/session/when-undeclared.js'
import { tellMissingChunk } from '../page/ui/tell-missing-chunk.js'

/** Opens the decision store; with `register: null` the delivery chunk never loads. */
export const openDecisionStore = (parts: DecisionStoreParts): DecisionStore =>
  createDecisionStore(parts, () => import('./delivery.js'))

/** Looks for what nobody declares: this file loads where the visitor is asked or answers, and not on other page views. */
const session = runningSession()
if (session && !location.search.includes('evaste-debug')) {
  const files = [new URL('.', import.meta.url).href]
  whenUndeclared(session, files, () => {
    const told = import('./undeclared.js')
    told.then(({ tellUndeclared }) => tellUndeclared(session, files)).catch(tellMissingChunk)
  })
}
