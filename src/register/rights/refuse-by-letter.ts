import type { ConsentReceipt } from '../../record/record.js'
import { addDuration } from '../../declaration/duration.js'
import { appendEvent } from '../append/append-event.js'
import type { RegisterEvent, RequestKind } from '../chain/entry-content.js'
import { newId } from '../crypto/new-id.js'
import { RegisterProblem } from '../http/problem.js'
import type { AppendTransaction, StoredRequest } from '../stores/store.js'
import { findIssuer } from './find-issuer.js'
import { ANSWER_PERIOD, type RightsNeeds } from './record-event.js'

/** What a controller refuses to a person who asked by letter, by e-mail or in person. */
export interface RefusalByLetter {
  readonly kind: RequestKind
  /** For the person (GDPR 12(4)). 1 to 2,000 characters. */
  readonly reason: string
  /** ISO 8601 UTC. Default: now. */
  readonly receivedAt?: string
  /** Default: nothing that the person provided leads to a consent (GDPR 11(2)). */
  readonly consentId?: string
}

/**
 * Records a refused request as one entry, which changes no other entry. The ledger of rights does not have it, because a
 * restored backup must repeat what protects a person, and a refusal protects no one.
 *
 * @throws {RegisterProblem} `invalid-request`; `not-found` if the site does not have the consent.
 */
export function refuseByLetter(
  site: string,
  refusal: RefusalByLetter,
  needs: RightsNeeds & { readonly now: () => Date },
): Promise<ConsentReceipt & { readonly request: StoredRequest }> {
  if (refusal.reason.trim() === '') wrong('a refusal needs its reasons')
  if (refusal.reason.length > 2_000) wrong('at most 2,000 characters are kept')
  const recordedAt = needs.now().toISOString()
  return needs.takeTurn(site, () =>
    needs.store.append((transaction) => record(site, refusal, { ...needs, transaction, recordedAt })),
  )
}

interface Recording extends Pick<RightsNeeds, 'sealing'> {
  readonly transaction: AppendTransaction
  /** ISO 8601 UTC. */
  readonly recordedAt: string
}

async function record(
  site: string,
  { kind, reason, receivedAt, consentId = '' }: RefusalByLetter,
  { transaction, sealing, recordedAt }: Recording,
): Promise<ConsentReceipt & { readonly request: StoredRequest }> {
  await transaction.head(site) // first, because it locks the site
  const entries = consentId ? await transaction.entriesOfConsent(site, consentId) : []
  if (consentId && entries.length === 0) throw new RegisterProblem('not-found')
  const requestId = newId()
  const event: RegisterEvent = {
    ...{ event: 'handled', eventId: newId(), site, request: requestId, outcome: 'refused', by: 'controller', reason },
    ...(consentId && { consentId }),
  }
  const issuer = await findIssuer(transaction, site, entries)
  const { entry, receipt } = await appendEvent(transaction, { event, recordedAt, issuer }, sealing)
  const askedAt = receivedAt ?? recordedAt
  const request: StoredRequest = {
    ...{ site, requestId, kind, entry, consentId, receivedAt: askedAt, state: 'refused', handledAt: recordedAt },
    dueAt: addDuration(new Date(askedAt), ANSWER_PERIOD).toISOString(),
  }
  await transaction.saveRequest(request)
  return { entry, recordedAt, receipt, request }
}

function wrong(message: string): never {
  throw new RegisterProblem('invalid-request', { errors: [{ path: '$.reason', message }] })
}
