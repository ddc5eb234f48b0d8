import type { Undelivered } from '../../record/undelivered.js'
import type { RegisterSettings } from '../../declaration/types.js'
import type { ConsentReceipt, ConsentRecord } from '../../record/record.js'
import type { Delivery, DeliveryOptions } from '../delivery/delivery.js'
import type { RecordContext } from '../delivery/make-record.js'
import type { Device } from './device.js'
import type { Session } from './session.js'

/** The chunk that brings records to the register. It loads when there is one to bring. */
export interface DeliveryChunk {
  startDelivery(options: DeliveryOptions): Delivery
  makeRecord(undelivered: Undelivered, context: RecordContext): Promise<ConsentRecord>
  loadInterface: RecordContext['loadInterface']
  readonly interfaceVersion: string
}

/** Delivers what waits in the outbox, and hands the receipt to the device and the session. */
export async function deliver(
  session: Session,
  { url }: RegisterSettings,
  device: Device,
  loadChunk: () => Promise<DeliveryChunk>,
  page: Window & typeof globalThis,
): Promise<Delivery> {
  const { startDelivery, makeRecord, loadInterface, interfaceVersion } = await loadChunk()
  const acknowledged = (record: ConsentRecord, { entry, recordedAt, receipt: jws }: ConsentReceipt): void => {
    const receipt = { entry, recordedAt, jws }
    device.keepReceipt(record, receipt)
    if (session.decision?.decisionId === record.decisionId) session.receipt = receipt
    session.changed()
  }
  const { origin } = page.location
  return startDelivery({
    registerUrl: new URL(url, origin).href.replace(/\/$/, ''),
    outbox: device.outbox,
    makeRecord: (undelivered) => {
      const receiptSecret = secretOf(undelivered.decision.consentId, device.keys)
      return makeRecord(undelivered, { origin, receiptSecret, interfaceVersion, loadInterface })
    },
    acknowledged,
    failed: (message, cause) =>
      session.raise(
        page.isSecureContext
          ? { code: 'delivery-failed', message, cause }
          : { code: 'insecure-context', message: 'a record needs SHA-256, which a browser has on https only', cause },
      ),
    fetch: page.fetch.bind(page),
    wait: (ms) => new Promise((resolve) => page.setTimeout(resolve, ms)),
  })
}

/** 256 bits a consent, kept on the device; the register only ever sees their hash. */
function secretOf(consentId: string, keys: Device['keys']): string {
  const kept = keys.read<{ consentId: string; secret: string }>('receipt-secret')
  if (kept?.consentId === consentId) return kept.secret
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  const secret = btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (c) => ({ '+': '-', '/': '_' })[c] ?? '')
  keys.write('receipt-secret', { consentId, secret })
  return secret
}
