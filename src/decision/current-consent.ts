import { askedPurposes, servicesOf } from '../declaration/asked.js'
import { addDuration } from '../declaration/duration.js'
import { LEAST_REFUSAL, longerDuration } from '../declaration/least-refusal.js'
import type { Declaration, Duration } from '../declaration/types.js'
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
  const { validity } = declaration.consent
  const isPast = !isCurrent(stored, validity, now)
  const isRefusalPast = !isCurrent(stored, longerDuration(validity, LEAST_REFUSAL), now)
  for (const purpose of askedPurposes(declaration)) {
    const isAnswered = stored && answers(stored, declaration, purpose)
    const today = (status: ConsentStatus | undefined): ConsentStatus => {
      if (!isAnswered || !status) return 'requested'
      if (status === 'given') return isPast ? 'expired' : status
      if (isRefusalPast) return 'requested'
      return status // R58, R59: a refusal is remembered as long as a consent, or longer
    }
    const chosen = stored?.choices[purpose.id]
    purposes[purpose.id] = today(chosen)
    for (const { id } of servicesOf(declaration, purpose.id)) services[id] = today(stored?.services?.[id] ?? chosen)
  }
  return { purposes, services }
}

/** Whether a decision is still valid: not expired (R60), and not dated by a clock that ran ahead. */
function isCurrent(stored: StoredDecision | null, validity: Duration, now: Date): boolean {
  const decidedAt = new Date(stored?.decidedAt ?? NaN)
  return now < addDuration(decidedAt, validity) && +decidedAt <= +now + CLOCK_SKEW_MS
}
