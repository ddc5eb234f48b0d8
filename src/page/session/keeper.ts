import type { Decision } from '../../decision/decision.js'
import { createMatcher } from '../../declaration/match.js'
import type { Declaration, Tracker } from '../../declaration/types.js'
import type { Delivery } from '../delivery/delivery.js'
import { keepDecision } from '../device/keep-decision.js'
import { cookiesOutside } from '../device/erase-cookies.js'
import { eraseTrackers } from '../device/erase-trackers.js'
import { openOutbox } from '../device/outbox.js'
import { readSecret, secretOf } from '../device/receipt-secret.js'
import type { Keeper, KeeperParts } from './keeper-parts.js'
import type { DeliverParts } from './deliver.js'
import { startScripts } from '../guard/start-scripts.js'
import { randomId } from './random-id.js'
import { reloadPage } from './reload-page.js'

/** What does not end keeps nobody from leaving. */
const PATIENCE_MS = 1000

/** The chunk that brings records to the register; it loads when there is one to bring. */
export type LoadDelivery = () => Promise<{ deliver(parts: DeliverParts): Promise<Delivery> }>

/** Keeps decisions on the device, erases what is not allowed, and has records delivered. */
export function createKeeper(
  { declaration, allows, raise, acknowledged, fetch, session, touched }: KeeperParts,
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
  let erased: Promise<unknown> | undefined
  const closed = (): Tracker[] => trackersOf(declaration, allows, false)
  const match = createMatcher(declaration.services, () => document.baseURI)
  const isClosed = (address: string): boolean => {
    const services = match(address)
    return services.length > 0 && !services.some(allows)
  }
  const tellLeft = (left: readonly string[]): void => {
    if (left.length)
      raise({ code: 'erase-failed', message: `cookies out of a page's reach were left: ${left.join(', ')}` })
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
    },
    erase() {
      if (!declaration.consent.enforce) return
      const { left, settled } = eraseTrackers(closed(), trackersOf(declaration, allows, true), isClosed)
      erased = settled
      tellLeft(left)
    },
    async reload() {
      tellLeft(cookiesOutside(closed()))
      await Promise.race([erased, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
      return reloadPage({ session, touched, reload: () => location.reload() })
    },
    deliver,
    start: startScripts,
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

const trackersOf = ({ services }: Declaration, allows: KeeperParts['allows'], allowed: boolean): Tracker[] =>
  services.filter(({ id }) => allows(id) === allowed).flatMap(({ trackers }) => trackers)
