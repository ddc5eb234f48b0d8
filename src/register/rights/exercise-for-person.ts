import type { ConsentReceipt } from '../../record/record.js'
import type { Correction } from '../chain/entry-content.js'
import type { StoredEntry } from '../chain/stored-entry.js'
import { newId } from '../crypto/new-id.js'
import { RegisterProblem } from '../http/problem.js'
import type { StoredRequest } from '../stores/store.js'
import { assertDecision } from './exercise-right.js'
import { parseRequest } from './parse-request.js'
import { recordEvent, requestOf, type RightsNeeds } from './record-event.js'

/** What the controller does for a person who asked by letter, by e-mail or in person. */
export interface RequestByLetter {
  readonly kind: 'erasure' | 'restriction' | 'rectification'
  /** Only for `rectification`, and required there. */
  readonly correction?: Correction
  /**
   * The reason, in the controller's words, such as "Letter of 3 May, identity checked at the counter". It stays in the
   * chain even after an erasure, so it must not name a person. 1 to 500 characters.
   */
  readonly reason: string
}

/**
 * Exercises a right for a person without the receipt secret, and records that the controller did so and why. The caller
 * checks the permission and the person's identity (GDPR 12(6)).
 *
 * @returns the receipt for the person, and the request, which is already handled.
 * @throws {RegisterProblem} `invalid-request`, `not-found`.
 */
export async function exerciseForPerson(
  { site, consentId }: { readonly site: string; readonly consentId: string },
  { kind, correction, reason }: RequestByLetter,
  needs: RightsNeeds & { readonly now: () => Date },
): Promise<ConsentReceipt & { readonly request: StoredRequest }> {
  if (reason.trim() === '') refuse('a reason is needed: who asked for it, how, and when; name nobody')
  if (reason.length > 500 || UNPRINTABLE.test(reason)) refuse('at most 500 characters on one line are kept')
  parseRequest({ kind, ...(correction && { correction }) })
  const call = {
    ...{ event: kind, eventId: newId(), site, consentId, recordedAt: needs.now().toISOString() },
    ...({ by: 'controller', reason } as const),
    ...(correction && { particulars: { correction } }),
    assertAllowed(before: readonly StoredEntry[]): void {
      if (correction?.decisionId !== undefined) assertDecision(before, correction.decisionId)
    },
  }
  const { own } = await recordEvent(call, needs)
  const { entry, recordedAt, receipt } = own
  return { entry, recordedAt, receipt, request: requestOf(call, own) as StoredRequest }
}

const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}]/u

function refuse(message: string): never {
  throw new RegisterProblem('invalid-request', { errors: [{ path: '$.reason', message }] })
}
