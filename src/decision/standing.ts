import { askedPurposes } from '../declaration/asked.js'
import { addDuration } from '../declaration/duration.js'
import type { Declaration } from '../declaration/types.js'
import type { ConsentStatus } from './decision.js'
import { isAnswered, type StoredDecision } from './stored.js'

/** Where every asked purpose and every service of it stands at one moment. */
export interface Standing {
  readonly purposes: Readonly<Record<string, ConsentStatus>>
  readonly services: Readonly<Record<string, ConsentStatus>>
}

/** Purposes that Global Privacy Control speaks of: selling, sharing and targeting (R106). */
export const GPC_PURPOSES: readonly string[] = ['marketing', 'social-media', 'demographics']

const CLOCK_SKEW_MS = 24 * 3600 * 1000

/**
 * Where a visitor stands: what was stored, less what has lapsed, changed or never been asked.
 *
 * @param gpc whether the browser sends Global Privacy Control and the declaration honours it.
 */
export function standing(stored: StoredDecision | null, declaration: Declaration, now: Date, gpc = false): Standing {
  const purposes: Record<string, ConsentStatus> = {}
  const services: Record<string, ConsentStatus> = {}
  for (const { id } of askedPurposes(declaration)) {
    const lapsed = (status: ConsentStatus | undefined): ConsentStatus => {
      if (!stored || !status || !isAnswered(stored, declaration, id)) return 'requested'
      if (isCurrent(stored, declaration, now)) return status
      return status === 'given' ? 'expired' : 'requested' // R58: a refusal lives as long as a consent
    }
    const own = (record: StoredDecision['choices'] | undefined, key: string): ConsentStatus | undefined =>
      record && Object.hasOwn(record, key) ? record[key] : undefined
    const unanswered = (status: ConsentStatus): ConsentStatus =>
      status === 'requested' && gpc && GPC_PURPOSES.includes(id) ? 'refused' : status
    const chosen = own(stored?.choices, id)
    purposes[id] = unanswered(lapsed(chosen))
    for (const service of declaration.services)
      if (service.purpose === id) services[service.id] = unanswered(lapsed(own(stored?.services, service.id) ?? chosen))
  }
  return { purposes, services }
}

/** Whether a decision still counts: not past its validity (R60), and not from a clock that ran ahead. */
export function isCurrent(stored: Pick<StoredDecision, 'decidedAt'>, { consent }: Declaration, now: Date): boolean {
  const decidedAt = new Date(stored.decidedAt)
  return now < addDuration(decidedAt, consent.validity) && +decidedAt <= +now + CLOCK_SKEW_MS
}
