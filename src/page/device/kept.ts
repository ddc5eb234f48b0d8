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

/**
 * Reads the decision cookie: the newest one of this site.
 *
 * @param isRenewed whether a register renews the cookie: a late response of it must not replace a newer decision. Without
 * one, only this page writes the cookie, and local storage is not opened, which costs more than all else here.
 */
export function readCookie(site: string, isRenewed = true): StoredDecision | null {
  try {
    const newest = newestDecision(document.cookie, site)
    const isLate = newest && isRenewed && (readKey<Decision>(site, 'decision')?.decidedAt ?? '') > newest.decidedAt
    return isLate ? null : newest
  } catch {
    return null // a sandboxed frame has no cookies
  }
}

/**
 * The decision behind the cookie, with what that has no room for, which is read when somebody asks for it. A cookie that
 * came alone, from another subdomain, counts as imported.
 */
export function restoreDecision(
  { site, consentId, decisionId, decidedAt, choices }: StoredDecision,
  services: Decision['services'],
  language: string,
): Decision {
  const imported: Details = { source: 'import', trusted: false, gpc: false, language }
  let details: Details | null = null
  const decision = { consentId, decisionId, site, decidedAt, choices, services }
  for (const name of Object.keys(imported) as (keyof Details)[])
    Object.defineProperty(decision, name, {
      enumerable: true,
      get: () => (details ??= readOf<Decision>(site, 'decision', decisionId) ?? imported)[name],
    })
  return decision as Decision
}

/** What the cookie has no room for. */
type Details = Pick<Decision, 'source' | 'trusted' | 'gpc' | 'language'>

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
