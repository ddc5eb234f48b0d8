import { createDecisionStore } from '../page/session/decision-store.js'
import type { DecisionStore, DecisionStoreParts } from '../page/session/decision-store-parts.js'

/** Opens the decision store; with `register: null` the delivery chunk never loads. */
export const openDecisionStore = (parts: DecisionStoreParts): DecisionStore =>
  createDecisionStore(parts, () => import('./delivery.js'))
