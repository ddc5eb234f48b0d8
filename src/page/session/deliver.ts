import type { RegisterOptions } from '../../declaration/types.js'
import { type Delivery, type Outbox, startDelivery } from '../delivery/delivery.js'
import { makeRecord, type RecordContext } from '../delivery/make-record.js'
import { readKey, writeKey } from '../device/device-keys.js'
import type { KeptReceipt } from '../device/kept.js'
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
      acknowledged(decisionId, { entry, recordedAt, jws })
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

interface KeptSecret {
  readonly consentId: string
  readonly secret: string
}

/** 256 bits a consent, base64url, kept on the device; the register only ever sees their hash. */
function secretOf(site: string, consentId: string): string {
  const kept = readKey<KeptSecret>(site, 'receipt-secret')
  if (kept?.consentId === consentId) return kept.secret
  const bytes = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32)))
  const secret = btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace('=', '')
  writeKey(site, 'receipt-secret', { consentId, secret } satisfies KeptSecret)
  return secret
}
