import type { Decision } from '../../decision/decision.js'
import { newestDecision } from '../../decision/decision-cookie.js'
import type { StoredDecision } from '../../decision/stored.js'
import { readKey } from './device-keys.js'

/** The receipt of one decision. */
export interface KeptReceipt {
  readonly decisionId: string
  readonly entry: number
  readonly recordedAt: string
  readonly jws: string
}

/** Reads the decision cookie: the newest one for this site. */
export function readCookie(site: string): StoredDecision | null {
  try {
    const newest = newestDecision(document.cookie, site)
    // The register renews the cookie; a late response must not replace a newer decision.
    const isLate = newest && (readKey<Decision>(site, 'decision')?.decidedAt ?? '') > newest.decidedAt
    if (isLate) return null
    return newest
  } catch {
    return null // a sandboxed frame has no cookies
  }
}

/**
 * The decision of the cookie, with the details that exceed its size limit. A cookie without those details, from another
 * subdomain, counts as imported.
 */
export function restoreDecision(
  { site, consentId, decisionId, decidedAt, choices }: StoredDecision,
  services: Decision['services'],
  language: string,
): Decision {
  const kept = readOf<Decision>(site, 'decision', decisionId)
  return {
    source: 'import',
    trusted: false,
    gpc: false,
    language,
    ...kept,
    consentId,
    decisionId,
    site,
    decidedAt,
    choices,
    services,
  }
}

/** The receipt of a decision, once the register has acknowledged it. */
export const readReceipt = ({ site, decisionId }: Decision): KeptReceipt | null => readOf(site, 'receipt', decisionId)

/** The stored details of exactly this decision. */
function readOf<Kept extends { readonly decisionId: string }>(
  site: string,
  key: string,
  decisionId: string,
): Kept | null {
  const kept = readKey<Kept>(site, key)
  if (kept?.decisionId === decisionId) return kept
  return null
}

/** Whether the device has items of a site whose keys start with `prefix`, such as `outbox:`. */
export function hasItems(site: string, prefix: string): boolean {
  try {
    return Object.keys(localStorage).some((name) => name.startsWith(`evaste:${site}:${prefix}`))
  } catch {
    return false
  }
}
