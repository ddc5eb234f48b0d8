import type { Decision } from '../../decision/decision.js'
import { readStored, type StoredDecision } from '../../decision/stored.js'
import { readKey } from './device-keys.js'

/** The receipt of one decision. */
export interface KeptReceipt {
  readonly decisionId: string
  readonly entry: number
  readonly recordedAt: string
  readonly jws: string
}

/**
 * Reads the decision cookie. Beside it may lie another site's, from a domain above, or an older one, from before the
 * declaration named a domain: the newest of this site counts.
 */
export function readCookie(site: string): StoredDecision | null {
  try {
    const [newest = null] = [...document.cookie.matchAll(/(?:^|; )evaste=([^;]*)/g)]
      .flatMap(([, text = '']) => readStored(text, site) ?? [])
      .sort((a, b) => (a.decidedAt < b.decidedAt ? 1 : -1))
    // The register renews the cookie: an answer that came late must not outlive what was decided meanwhile.
    const isLate = newest && (readKey<Decision>(site, 'decision')?.decidedAt ?? '') > newest.decidedAt
    return isLate ? null : newest
  } catch {
    return null // a sandboxed frame has no cookies
  }
}

/**
 * The decision behind the cookie, with what that has no room for. A cookie that came alone, from another subdomain,
 * counts as imported.
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

/** What is kept of this very decision. */
function readOf<Kept extends { readonly decisionId: string }>(
  site: string,
  key: string,
  decisionId: string,
): Kept | null {
  const kept = readKey<Kept>(site, key)
  return kept?.decisionId === decisionId ? kept : null
}

/** Whether a record waits to be acknowledged. */
export function hasUndelivered(site: string): boolean {
  try {
    return Object.keys(localStorage).some((name) => name.startsWith(`evaste:${site}:outbox:`))
  } catch {
    return false
  }
}
