import { decodeJwt } from 'jose'
import type { ConsentReceipt } from '../../record/record.js'
import type { Correction, RequestKind } from '../chain/entry-content.js'
import type { StoredEntry } from '../chain/stored-entry.js'
import { newId } from '../crypto/new-id.js'
import { RegisterProblem } from '../http/problem.js'
import type { StoredRequest } from '../stores/store.js'
import { assertDecision } from './exercise-right.js'
import { parseRequest } from './parse-request.js'
import { recordEvent, requestOf, type RightsNeeds } from './record-event.js'

/** What the controller does for a person who asked by letter, by e-mail or in person. */
export interface RequestByLetter {
  readonly kind: RequestKind
  /** Only for `rectification`, and required there. */
  readonly correction?: Correction
  /**
   * Why, in the controller's words, such as "Letter of 3 May, identity checked at the counter". It is kept for three years
   * after an erasure: it must name no person. 1 to 500 characters.
   */
  readonly reason: string
  /** When the letter came, ISO 8601 UTC. Default: now. */
  readonly receivedAt?: string
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
  { kind, correction, reason, receivedAt }: RequestByLetter,
  needs: RightsNeeds & { readonly now: () => Date },
): Promise<ConsentReceipt & { readonly request: StoredRequest }> {
  if (reason.trim() === '') refuse('a reason is needed: who asked for it, how, and when; name nobody')
  if (reason.length > 500 || UNPRINTABLE.test(reason)) refuse('at most 500 characters on one line are kept')
  parseRequest({ kind, ...(correction && { correction }) })
  const call = {
    event: kind,
    eventId: newId(),
    site,
    consentId,
    recordedAt: needs.now().toISOString(),
    ...(receivedAt !== undefined && { askedAt: receivedAt }),
    ...({ by: 'controller', reason } as const),
    ...(correction && { particulars: { correction } }),
    assertAllowed(before: readonly StoredEntry[]): void {
      if (correction?.decisionId !== undefined) assertDecision(before, correction.decisionId)
    },
  }
  const { own } = await recordEvent(call, needs)
  const { entry, recordedAt } = own
  // The person's own copy tells the reason; the stored one must not keep it for good.
  const receipt = kind === 'erasure' ? await signWithReason(own.receipt, reason, needs) : own.receipt
  return { entry, recordedAt, receipt, request: requestOf(call, own) as StoredRequest }
}

const signWithReason = (receipt: string, reason: string, { sealing }: RightsNeeds): Promise<string> =>
  sealing.sign('evaste-event', { ...decodeJwt(receipt), reason })

const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}]/u

function refuse(message: string): never {
  throw new RegisterProblem('invalid-request', { errors: [{ path: '$.reason', message }] })
}
