import type { RegisterOptions } from '../../declaration/types.js'
import { type Delivery, type Outbox, startDelivery } from '../delivery/delivery.js'
import { makeRecord, type RecordContext } from '../delivery/make-record.js'
import { writeKey } from '../device/device-keys.js'
import type { KeptReceipt } from '../device/kept.js'
import { secretOf } from '../device/receipt-secret.js'
import type { KeeperParts } from './keeper-parts.js'

export interface DeliverParts extends Pick<KeeperParts, 'acknowledged' | 'raise' | 'fetch'> {
  readonly site: string
  readonly register: RegisterOptions
  readonly outbox: Outbox
}

/** Starts to deliver what waits in the outbox, and hands each receipt to the device and the session. */
export function deliverOutbox(
  { site, register, outbox, acknowledged, raise, fetch }: DeliverParts,
  shown: Pick<RecordContext, 'interfaceVersion' | 'loadInterface'>,
): Delivery {
  const { origin } = location
  return startDelivery({
    registerUrl: new URL(register.url, origin).href.replace(/\/$/, ''),
    outbox,
    makeRecord: (undelivered) =>
      makeRecord(undelivered, { origin, receiptSecret: secretOf(site, undelivered.decision.consentId), ...shown }),
    acknowledged({ decisionId }, { entry, recordedAt, receipt: jws }) {
      writeKey(site, 'receipt', { decisionId, entry, recordedAt, jws } satisfies KeptReceipt)
      acknowledged()
    },
    failed: (message, cause) =>
      raise(
        isSecureContext
          ? { code: 'delivery-failed', message, cause }
          : { code: 'insecure-context', message: 'a record needs SHA-256, which a browser has on https only', cause },
      ),
    fetch,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  })
}
