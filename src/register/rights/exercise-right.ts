import type { ConsentReceipt } from '../../record/record.js'
import { discloseConsent, type DiscloseNeeds } from '../disclosure/disclose-consent.js'
import { newId } from '../crypto/new-id.js'
import { RegisterProblem } from '../http/problem.js'
import type { StoredRequest } from '../stores/queries/rights-queries.js'
import { whatStays, type Kept } from './what-stays.js'
import type { RightsRequest } from './parse-request.js'
import { recordEvent, requestOf, type RightsNeeds } from './record-event.js'
import { readEntryContent } from '../chain/entry-content.js'
import type { StoredEntry } from '../chain/stored-entry.js'

export interface ExerciseNeeds extends RightsNeeds, DiscloseNeeds {
  readonly now: () => Date
  /** Triggers the notification of the controller; not awaited. */
  readonly checkNotifications: () => void
}

/** The register's answer to a visitor's request. */
export interface ExercisedRight extends ConsentReceipt {
  readonly request: Pick<StoredRequest, 'kind' | 'state' | 'dueAt'> & { readonly id: string }
  /** For `access` and `portability`: all data, as ISO/IEC TS 27560 JSON-LD. */
  readonly consent?: object
  /** For `objection` and `erasure`: how many recordings of faults were destroyed. Absent: none. */
  readonly destroyedRecordings?: number
  /** For `erasure`: what remains, and why. */
  readonly kept?: readonly Kept[]
}

/** A visitor needs few requests, and each one becomes a permanent entry. */
const MOST_PER_DAY = 20
const DAY_MS = 86_400_000

/**
 * Exercises a right for a visitor who has proved to hold the consent's receipt secret.
 *
 * @throws {RegisterProblem} `not-found`, `invalid-request`, `too-many-requests`.
 */
export async function exerciseRight(
  consent: { readonly site: string; readonly consentId: string },
  { kind, correction }: RightsRequest,
  needs: ExerciseNeeds,
): Promise<ExercisedRight> {
  const at = needs.now()
  const assertAllowed = (before: readonly StoredEntry[]): void => {
    assertFewRequests(before, at)
    if (correction?.decisionId !== undefined) assertDecision(before, correction.decisionId)
  }
  const call = { ...consent, event: kind, eventId: newId(), recordedAt: at.toISOString(), assertAllowed }
  const { own, entries } = await recordEvent({ ...call, ...(correction && { particulars: { correction } }) }, needs)
  const { state, dueAt } = requestOf(call, own) as StoredRequest
  needs.checkNotifications()
  const content = readEntryContent(own)
  const destroyedRecordings = content.kind === 'event' ? content.event.recordings : undefined
  return {
    entry: own.entry,
    recordedAt: own.recordedAt,
    receipt: own.receipt,
    request: { id: call.eventId, kind, state, dueAt },
    ...(destroyedRecordings !== undefined && { destroyedRecordings }),
    ...(kind === 'erasure' && {
      kept: await whatStays(entries, (await needs.openTerms(consent.site)).within(needs.store)),
    }),
    ...(state === 'done' && { consent: await discloseConsent(consent, needs) }),
  }
}

function assertFewRequests(entries: readonly StoredEntry[], at: Date): void {
  const since = new Date(+at - DAY_MS).toISOString()
  const recent = entries.filter((entry) => entry.recordedAt > since && readEntryContent(entry).kind === 'event')
  if (recent.length >= MOST_PER_DAY)
    throw new RegisterProblem('too-many-requests', { retryAfterSeconds: DAY_MS / 1000 })
}

/** @throws {RegisterProblem} `invalid-request` if the consent has no such decision. */
export function assertDecision(entries: readonly StoredEntry[], decisionId: string): void {
  if (entries.some((entry) => entry.decisionId === decisionId)) return
  const errors = [{ path: '$.correction.decisionId', message: 'the consent has no such decision' }]
  throw new RegisterProblem('invalid-request', { errors })
}
