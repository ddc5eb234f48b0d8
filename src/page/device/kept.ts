import type { Decision } from '../../decision/decision.js'
import { standing } from '../../decision/standing.js'
import { readStored, type StoredDecision } from '../../decision/stored.js'
import type { Declaration } from '../../declaration/types.js'
import { listKeys, readKey } from './device-keys.js'

/** What the cookie has no room for. Its writing is also what tells other tabs. */
export type Circumstances = Pick<Decision, 'decisionId' | 'source' | 'trusted' | 'language' | 'gpc'>

/** The receipt of one decision. */
export interface KeptReceipt {
  readonly decisionId: string
  readonly entry: number
  readonly recordedAt: string
  readonly jws: string
}

/** What the device has kept of a visitor's decision. */
export interface Kept {
  readonly stored: StoredDecision | null
  readonly decision: Decision | null
  readonly receipt: Omit<KeptReceipt, 'decisionId'> | null
}

/** Reads the decision cookie; the writing of it is another chunk's (`keep-decision.ts`). */
export function readCookie(site: string): StoredDecision | null {
  try {
    return readStored(decodeURIComponent(/(?:^|; )evaste=([^;]*)/.exec(document.cookie)?.[1] ?? ''), site)
  } catch {
    return null // R62: half an escape is no decision
  }
}

/** Reads back what was kept. A cookie that came alone, from another subdomain, counts as imported. */
export function readKept(declaration: Declaration, language: string): Kept {
  const { site } = declaration
  const stored = readCookie(site)
  if (!stored) return { stored, decision: null, receipt: null }
  const { consentId, decisionId, decidedAt, choices } = stored
  const kept = readKey<Circumstances>(site, 'decision')
  const circumstances: Circumstances =
    kept?.decisionId === decisionId ? kept : { decisionId, source: 'import', trusted: false, language, gpc: false }
  const { services } = standing(stored, declaration, new Date(decidedAt))
  const receipt = readKey<KeptReceipt>(site, 'receipt')
  return {
    stored,
    decision: { ...circumstances, consentId, site, choices, services, decidedAt },
    receipt: receipt?.decisionId === decisionId ? receipt : null,
  }
}

/** Whether a record waits to be acknowledged. */
export const hasUndelivered = (site: string): boolean => listKeys(site, 'outbox:').length > 0

/** Whether a `storage` event tells of a decision in another tab. */
export const isDecisionElsewhere = ({ key }: StorageEvent, site: string): boolean => key === `evaste:${site}:decision`
