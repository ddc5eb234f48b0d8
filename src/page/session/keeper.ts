import type { Decision } from '../../decision/decision.js'
import type { Delivery } from '../delivery/delivery.js'
import { keepDecision } from '../device/keep-decision.js'
import { openOutbox } from '../device/outbox.js'
import { readSecret, secretOf } from '../device/receipt-secret.js'
import type { Keeper, KeeperParts } from './keeper-parts.js'
import type { DeliverParts } from './deliver.js'
import { release } from '../guard/release/release.js'
import { createNewPage } from './new-page.js'
import { randomId } from './random-id.js'

/** The chunk that brings records to the register; it loads when there is one to bring. */
export type LoadDelivery = () => Promise<{ deliver(parts: DeliverParts): Promise<Delivery> }>

/** Keeps decisions on the device, erases what is not allowed, and has records delivered. */
export function createKeeper(parts: KeeperParts, loadDelivery: LoadDelivery): Keeper {
  const { declaration, raise, acknowledged, fetch } = parts
  const { site, register, file } = declaration
  const outbox = openOutbox(site)
  const newPage = createNewPage(parts)
  let delivery: Promise<Delivery> | undefined
  const deliver = (): void => {
    if (!register || !outbox.list().length) return
    delivery ??= loadDelivery().then((chunk) => chunk.deliver({ site, register, outbox, acknowledged, raise, fetch }))
    delivery
      .then((started) => started.deliver())
      .catch((cause: unknown) => {
        delivery = undefined
        raise({ code: 'chunk-missing', message: 'evaste-delivery.js did not load; copy the whole folder', cause })
      })
  }
  return {
    keep(decided: Decision, before: Decision | null) {
      const [decision, previous] = register ? withSecret(decided, before) : [decided, before]
      if (!keepDecision(decision, declaration))
        raise({
          code: 'storage-unavailable',
          message: 'this browser keeps nothing: the choice holds for this page only',
        })
      if (register) outbox.put({ decision, declaration: file, ...(previous && { previous: previous.decisionId }) })
      deliver()
      newPage.loosenPolicy()
    },
    erase: newPage.erase,
    reload: newPage.reload,
    deliver,
    release,
    stop: () => void delivery?.then(({ stop }) => stop()),
  }
}

/**
 * A consent whose secret this device has lost, or never had, cannot be carried on: the register would refuse it for good.
 * It begins anew, and so does its proof.
 */
function withSecret(decision: Decision, previous: Decision | null): [Decision, Decision | null] {
  const { site, consentId } = decision
  const isLost = previous !== null && readSecret(site, consentId) === null
  const carried = isLost ? { ...decision, consentId: randomId() } : decision
  secretOf(site, carried.consentId)
  return [carried, isLost ? null : previous]
}
