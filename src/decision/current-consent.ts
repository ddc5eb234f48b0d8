import { askedPurposes, servicesOf } from '../declaration/asked.js'
import { addDuration } from '../declaration/duration.js'
import type { Declaration } from '../declaration/types.js'
import type { ConsentStatus } from './decision.js'
import { answers, type StoredDecision } from './stored.js'

/** The status of every purpose that needs consent, and of every service of it, at one moment. */
export interface ConsentState {
  readonly purposes: Readonly<Record<string, ConsentStatus>>
  readonly services: Readonly<Record<string, ConsentStatus>>
}

/** Purposes that Global Privacy Control concerns: selling, sharing and targeting (R106). */
export const GPC_PURPOSES: readonly string[] = ['marketing', 'social-media', 'demographics']

const CLOCK_SKEW_MS = 24 * 3600 * 1000

/** The visitor's current consent: what was stored, except what has expired, changed or never been asked. */
export function currentConsent(stored: StoredDecision | null, declaration: Declaration, now: Date): ConsentState {
  const purposes: Record<string, ConsentStatus> = {}
  const services: Record<string, ConsentStatus> = {}
  const isPast = stored && !isCurrent(stored, declaration, now)
  for (const purpose of askedPurposes(declaration)) {
    const isAnswered = stored && answers(stored, declaration, purpose)
    const today = (status: ConsentStatus | undefined): ConsentStatus => {
      if (!isAnswered || !status) return 'requested'
      if (!isPast) return status
      return status === 'given' ? 'expired' : 'requested' // R58: a refusal is remembered as long as a consent
    }
    const chosen = stored?.choices[purpose.id]
    purposes[purpose.id] = today(chosen)
    for (const { id } of servicesOf(declaration, purpose.id)) services[id] = today(stored?.services?.[id] ?? chosen)
  }
  return { purposes, services }
}

/** Whether a decision is still valid: not expired (R60), and not dated by a clock that ran ahead. */
export function isCurrent(stored: Pick<StoredDecision, 'decidedAt'>, { consent }: Declaration, now: Date): boolean {
  const decidedAt = new Date(stored.decidedAt)
  return now < addDuration(decidedAt, consent.validity) && +decidedAt <= +now + CLOCK_SKEW_MS
}
