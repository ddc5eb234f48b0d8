import { base64url } from '../../record/base64url.js'
import { readKey, writeKey } from './device-keys.js'

interface KeptSecret {
  readonly consentId: string
  readonly secret: string
}

/** The receipt secret of a consent, if it is on this device. */
export function readSecret(site: string, consentId: string): string | null {
  const kept = readKey<KeptSecret>(site, 'receipt-secret')
  if (kept?.consentId === consentId) return kept.secret
  return null
}

/** 256 bits per consent, base64url, stored on the device; the register only ever sees their hash. */
export function secretOf(site: string, consentId: string): string {
  const known = readSecret(site, consentId)
  if (known) return known
  const secret = base64url(crypto.getRandomValues(new Uint8Array(32)))
  writeKey(site, 'receipt-secret', { consentId, secret } satisfies KeptSecret)
  return secret
}
