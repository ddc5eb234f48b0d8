import type { RegisterDetails } from '../../declaration/types.js'
import { type Delivery, type Outbox, startDelivery } from '../delivery/delivery.js'
import { makeRecord, type RecordContext } from '../delivery/make-record.js'
import { writeKey } from '../device/device-keys.js'
import type { KeptReceipt } from '../device/kept.js'
import { secretOf } from '../device/receipt-secret.js'
import type { DecisionStoreParts } from './decision-store-parts.js'

export interface DeliverParts extends Pick<DecisionStoreParts, 'acknowledged' | 'reportProblem' | 'fetch'> {
  readonly site: string
  readonly register: RegisterDetails
  readonly outbox: Outbox
}

/** Starts to deliver the outbox; each receipt is stored on the device and the session is notified. */
export function deliverOutbox(
  { site, register, outbox, acknowledged, reportProblem, fetch }: DeliverParts,
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
      reportProblem(
        isSecureContext
          ? { code: 'delivery-failed', message, cause }
          : { code: 'insecure-context', message: 'a record needs SHA-256, which browsers only offer on https', cause },
      ),
    fetch,
    inTurn: (round) => takeTurn(`evaste:${site}:delivery`, round),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  })
}

/** Without locks, as on plain http, pages deliver at the same time: the register recognises a duplicate record. */
const takeTurn = async (name: string, round: () => Promise<void>): Promise<void> =>
  navigator.locks ? navigator.locks.request(name, round).catch(round) : round()
