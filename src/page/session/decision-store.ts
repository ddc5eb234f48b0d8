import type { Decision } from '../../decision/decision.js'
import type { Delivery } from '../delivery/delivery.js'
import { keepDecision } from '../device/keep-decision.js'
import { openOutbox } from '../device/outbox.js'
import { readSecret, secretOf } from '../device/receipt-secret.js'
import { release } from '../guard/release/release.js'
import type { DecisionStore, DecisionStoreParts } from './decision-store-parts.js'
import type { DeliverParts } from './deliver.js'
import { takeMeasured } from './measured-question.js'
import { createPageReload } from './page-reload.js'
import { randomId } from './random-id.js'

/** Loads the chunk that delivers records to the register; called when there is one to deliver. */
export type LoadDelivery = () => Promise<{ deliver(parts: DeliverParts): Promise<Delivery> }>

/** Creates what persists decisions on the device, erases what is not allowed, and delivers records. */
export function createDecisionStore(parts: DecisionStoreParts, loadDelivery: LoadDelivery): DecisionStore {
  const { declaration, reportProblem, acknowledged, fetch } = parts
  const { site, register, file } = declaration
  const outbox = openOutbox(site)
  const { erase, reload, reloadIfPolicyBlocks } = createPageReload(parts)
  let delivery: Promise<Delivery> | undefined
  const deliver = (): void => {
    if (!register || !outbox.list().length) return
    delivery ??= loadDelivery().then((chunk) =>
      chunk.deliver({ site, register, outbox, acknowledged, reportProblem, fetch }),
    )
    delivery
      .then((started) => started.deliver())
      .catch((cause: unknown) => {
        delivery = undefined
        reportProblem({
          code: 'chunk-missing',
          message: 'evaste-delivery.js did not load; copy the whole folder',
          cause,
        })
      })
  }
  return {
    commitDecision(decided, before) {
      const [decision, previous] = register ? withSecret(decided, before) : [decided, before]
      const problem = keepDecision(decision, declaration)
      if (problem) reportProblem({ code: 'storage-unavailable', message: problem })
      if (register) {
        const visibility = decision.source === 'banner' ? takeMeasured() : undefined
        const follows = previous && { previous: previous.decisionId }
        outbox.put({ decision, declaration: file, ...follows, ...(visibility && { visibility }) })
      }
      deliver()
      if (!parts.isSealed) reloadIfPolicyBlocks()
    },
    erase,
    reload,
    deliver,
    release,
    stop: () => void delivery?.then(({ stop }) => stop()),
  }
}

/**
 * The decision and its predecessor, with a receipt secret on the device. If the secret is lost, the register would
 * refuse every later record of the consent, so a new consent with a new proof starts.
 */
function withSecret(decision: Decision, previous: Decision | null): [Decision, Decision | null] {
  const { site, consentId } = decision
  const isLost = previous !== null && readSecret(site, consentId) === null
  const continued = isLost ? { ...decision, consentId: randomId() } : decision
  secretOf(site, continued.consentId)
  return [continued, isLost ? null : previous]
}
