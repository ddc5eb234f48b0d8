import { readStored, type StoredDecision, storeDecision } from '../../decision/stored.js'
import type { Decision } from '../../decision/decision.js'
import type { Declaration } from '../../declaration/types.js'

/** A decision as the site's server stores it with an account. Without `consentId`, which belongs to one device. */
export function writeAccountDecision(decision: Decision, declaration: Declaration): string {
  const { consentId: _, ...stored } = storeDecision(decision, declaration)
  return JSON.stringify(stored)
}

/**
 * Parses what the server stores. `null` if it is corrupt, or of a site that the declaration does not name: then it allows
 * nothing.
 */
export function readAccountDecision(text: string, { site, consent }: Declaration): StoredDecision | null {
  const sites = [site, ...(consent.account?.sites ?? []).map((other) => other.site)]
  const whole = withConsentId(text)
  return sites.flatMap((one) => readStored(whole, one) ?? [])[0] ?? null
}

/** `readStored` expects the cookie of a device: encoded, with a `consentId`. */
function withConsentId(text: string): string {
  try {
    const stored = JSON.parse(text) as { readonly decisionId?: unknown } | null
    return encodeURIComponent(JSON.stringify({ ...stored, consentId: stored?.decisionId }))
  } catch {
    return ''
  }
}
