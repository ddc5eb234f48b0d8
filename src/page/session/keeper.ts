import type { Decision } from '../../decision/decision.js'
import type { Declaration, Tracker } from '../../declaration/types.js'
import type { Delivery } from '../delivery/delivery.js'
import { keepDecision } from '../device/keep-decision.js'
import { eraseTrackers } from '../device/erase-trackers.js'
import { openOutbox } from '../device/outbox.js'
import type { Keeper, KeeperParts } from './keeper-parts.js'
import type { DeliverParts } from './deliver.js'

/** The chunk that brings records to the register; it loads when there is one to bring. */
export type LoadDelivery = () => Promise<{ deliver(parts: DeliverParts): Promise<Delivery> }>

/** Keeps decisions on the device, erases what is not allowed, and has records delivered. */
export function createKeeper(
  { declaration, allows, raise, acknowledged, fetch }: KeeperParts,
  loadDelivery: LoadDelivery,
): Keeper {
  const { site, register, file } = declaration
  const outbox = openOutbox(site)
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
    keep(decision: Decision, previous: Decision | null) {
      if (!keepDecision(decision, declaration))
        raise({
          code: 'storage-unavailable',
          message: 'this browser keeps nothing: the choice holds for this page only',
        })
      if (register) outbox.put({ decision, declaration: file, ...(previous && { previous: previous.decisionId }) })
      deliver()
    },
    erase() {
      if (!declaration.consent.enforce) return
      const left = eraseTrackers(trackersOf(declaration, allows, false), trackersOf(declaration, allows, true))
      if (left.length)
        raise({ code: 'erase-failed', message: `cookies out of a page's reach were left: ${left.join(', ')}` })
    },
    deliver,
    stop: () => void delivery?.then(({ stop }) => stop()),
  }
}

const trackersOf = ({ services }: Declaration, allows: KeeperParts['allows'], allowed: boolean): Tracker[] =>
  services.filter(({ id }) => allows(id) === allowed).flatMap(({ trackers }) => trackers)
