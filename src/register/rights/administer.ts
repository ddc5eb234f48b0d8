import { isUtcTime } from '../../record/utc-time.js'
import { addDuration } from '../../declaration/duration.js'
import type { ConsentReceipt } from '../../record/record.js'
import { newId } from '../crypto/new-id.js'
import { RegisterProblem } from '../http/problem.js'
import { recordEvent, type RightsNeeds } from './record-event.js'

/** Actions of the controller. The caller checks the permission for them. */
export interface AdministerNeeds extends RightsNeeds {
  readonly now: () => Date
}

/**
 * Keeps a consent for as long as the controller needs it for a relation of its own, such as ten years after a customer
 * relation has ended. Replaces the retention terms of the declaration.
 *
 * @param start.startedAt ISO 8601 UTC; `null`: the period has not started, and everything is kept until it does.
 * @param start.period ISO 8601 duration.
 * @throws {RegisterProblem} `invalid-request`, `not-found`.
 */
export async function setRetentionEvent(
  site: string,
  consentId: string,
  { period, startedAt }: { readonly period: string; readonly startedAt: string | null },
  needs: AdministerNeeds,
): Promise<ConsentReceipt> {
  if (Number.isNaN(+addDuration(new Date(0), period))) refuse('$.period', 'an ISO 8601 duration such as P10Y is needed')
  if (startedAt !== null && !isUtcTime(startedAt)) refuse('$.startedAt', 'a UTC time or null is needed')
  return record({ event: 'retention-start', site, consentId, particulars: { period, startedAt } }, needs)
}

/**
 * Lifts a restriction; the visitor must have been informed before (GDPR 18(3)).
 *
 * @throws {RegisterProblem} `not-found`.
 */
export const liftRestriction = (site: string, consentId: string, needs: AdministerNeeds): Promise<ConsentReceipt> =>
  record({ event: 'restriction-lifted', site, consentId }, needs)

async function record(
  call: Omit<Parameters<typeof recordEvent>[0], 'eventId' | 'recordedAt'>,
  needs: AdministerNeeds,
): Promise<ConsentReceipt> {
  const { own } = await recordEvent({ ...call, eventId: newId(), recordedAt: needs.now().toISOString() }, needs)
  return { entry: own.entry, recordedAt: own.recordedAt, receipt: own.receipt }
}

function refuse(path: string, message: string): never {
  throw new RegisterProblem('invalid-request', { errors: [{ path, message }] })
}
