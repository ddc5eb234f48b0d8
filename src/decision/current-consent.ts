import { askedPurposes, servicesOf } from '../declaration/asked.js'
import { addDuration } from '../declaration/duration.js'
import type { Declaration } from '../declaration/types.js'
import type { ConsentStatus } from './decision.js'
import { answers, type StoredDecision } from './stored.js'

/** Where every asked purpose and every service of it stands at one moment. */
export interface ConsentState {
  readonly purposes: Readonly<Record<string, ConsentStatus>>
  readonly services: Readonly<Record<string, ConsentStatus>>
}

/** Purposes that Global Privacy Control speaks of: selling, sharing and targeting (R106). */
export const GPC_PURPOSES: readonly string[] = ['marketing', 'social-media', 'demographics']

const CLOCK_SKEW_MS = 24 * 3600 * 1000

/** Where a visitor stands: what was stored, less what has lapsed, changed or never been asked. */
export function currentConsent(stored: StoredDecision | null, declaration: Declaration, now: Date): ConsentState {
  const purposes: Record<string, ConsentStatus> = {}
  const services: Record<string, ConsentStatus> = {}
  const isPast = stored && !isCurrent(stored, declaration, now)
  for (const purpose of askedPurposes(declaration)) {
    const isAnswered = stored && answers(stored, declaration, purpose)
    const today = (status: ConsentStatus | undefined): ConsentStatus => {
      if (!isAnswered || !status) return 'requested'
      if (!isPast) return status
      return status === 'given' ? 'expired' : 'requested' // R58: a refusal lives as long as a consent
    }
    const chosen = stored?.choices[purpose.id]
    purposes[purpose.id] = today(chosen)
    for (const { id } of servicesOf(declaration, purpose.id)) services[id] = today(stored?.services?.[id] ?? chosen)
  }
  return { purposes, services }
}

/** Whether a decision still counts: not past its validity (R60), and not from a clock that ran ahead. */
export function isCurrent(stored: Pick<StoredDecision, 'decidedAt'>, { consent }: Declaration, now: Date): boolean {
  const decidedAt = new Date(stored.decidedAt)
  return now < addDuration(decidedAt, consent.validity) && +decidedAt <= +now + CLOCK_SKEW_MS
}
