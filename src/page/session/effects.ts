import type { Declaration, Tracker } from '../../declaration/types.js'
import { eraseTrackers } from '../device/erase-trackers.js'
import type { Delivery } from '../delivery/delivery.js'
import type { Guard } from '../guard/guard.js'
import { deliver, type DeliveryChunk } from './deliver.js'
import type { Device } from './device.js'
import { setRunningSession } from './running-session.js'
import type { Effects, Session } from './session.js'

/** A session and everything it moves. */
export interface Running {
  readonly session: Session
  readonly page: Window & typeof globalThis
  readonly loadUi: () => Promise<unknown>
  readonly loadDelivery: () => Promise<DeliveryChunk>
  guard?: Guard
  device?: Device
  delivery?: Promise<Delivery> | undefined
  /** Takes back the page's listeners. */
  unlisten?: () => void
}

/** What a decision brings about, in the order of the walk: kept, queued, sent; then released or erased. */
export const createEffects = (running: Running): Effects => ({
  keep(decision, stored, previous) {
    if (!running.device?.keep(decision, stored, previous))
      running.session.raise({
        code: 'storage-unavailable',
        message: 'this browser keeps nothing for the site: the choice holds for this page only',
      })
    sendWaiting(running)
  },
  apply(withdrawn) {
    eraseRefused(running)
    if (withdrawn)
      running.page.location.reload() // R57: what runs cannot be unloaded
    // The answer is painted before what it allows starts.
    else running.page.setTimeout(() => void running.guard?.release())
  },
  openUi: () => running.loadUi().catch((cause: unknown) => reportMissing(running.session, 'interface', cause)),
  held: () => running.guard?.held ?? [],
  stop() {
    running.guard?.stop()
    running.unlisten?.()
    void running.delivery?.then(({ stop }) => stop())
    setRunningSession(undefined)
  },
})

/** Brings what waits in the outbox to the register; without anything waiting, nothing loads. */
export function sendWaiting(running: Running): void {
  const { session, device, loadDelivery, page } = running
  const register = session.declaration?.register
  if (!register || !device?.outbox.list().length) return
  running.delivery ??= deliver(session, register, device, loadDelivery, page)
  running.delivery
    .then((delivery) => delivery.deliver())
    .catch((cause: unknown) => {
      running.delivery = undefined
      reportMissing(session, 'delivery', cause)
    })
}

/** Erases what services that are not allowed have left, whenever that is found. */
export function eraseRefused({ session, page }: Running): void {
  const { declaration } = session
  if (!declaration?.consent.enforce) return
  const trackersOf = (allowed: boolean): Tracker[] =>
    declaration.services.filter(({ id }) => session.allows(id) === allowed).flatMap(({ trackers }) => trackers)
  const left = eraseTrackers(page, trackersOf(false), trackersOf(true))
  if (left.length)
    session.raise({ code: 'erase-failed', message: `cookies out of a page's reach were left: ${left.join(', ')}` })
}

export const reportMissing = (session: Session, chunk: string, cause: unknown): void =>
  session.raise({ code: 'chunk-missing', message: `the ${chunk} chunk did not load; copy the whole folder`, cause })

/** Takes over a declaration and what this device has kept for it. */
export function declare(running: Running, declaration: Declaration, device: Device): void {
  const { session } = running
  running.device = device
  const stored = device.readStored()
  session.adopt(declaration, stored, stored && device.restore(stored, session.language))
  session.receipt = device.readReceipt(stored)
}
