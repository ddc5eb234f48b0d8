import type { ConsentReceipt } from '../../record/record.js'
import { newId } from '../crypto/new-id.js'
import { RegisterProblem } from '../http/problem.js'
import type { StoredRequest } from '../stores/store.js'
import { appendEvent } from '../append/append-event.js'
import { findIssuer } from './find-issuer.js'
import { ledgerEntry, type RightsNeeds } from './record-event.js'
import type { RegisterEvent } from '../chain/entry-content.js'
import type { StoredEntry } from '../chain/stored-entry.js'

/** How a controller answers a request. */
export interface Handling {
  readonly outcome: 'done' | 'refused'
  /** In the controller's own words; required for a refusal. At most 2,000 characters. */
  readonly reason?: string | undefined
}

/**
 * Marks a request as handled. The receipt of a refusal is the proof that the visitor is entitled to: it is signed and
 * states the reasons (GDPR 12(4)).
 *
 * @throws {RegisterProblem} `invalid-request`, `not-found`, and `request-handled` if it was handled before.
 */
export async function handleRequest(
  site: string,
  requestId: string,
  handling: Handling,
  needs: RightsNeeds & { readonly now: () => Date },
): Promise<ConsentReceipt & { readonly request: StoredRequest }> {
  const { outcome, reason } = handling
  if (outcome === 'refused' && !reason?.trim()) refuse('a refusal needs its reasons')
  if ((reason?.length ?? 0) > 2_000) refuse('at most 2,000 characters are kept')
  const recordedAt = needs.now().toISOString()
  const { own, request } = await recordHandling({ site, requestId, eventId: newId(), recordedAt, ...handling }, needs)
  return { entry: own.entry, recordedAt, receipt: own.receipt, request }
}

export interface HandlingCall extends Handling {
  readonly site: string
  readonly requestId: string
  readonly eventId: string
  /** ISO 8601 UTC. */
  readonly recordedAt: string
  /** When it was handled, if earlier than it is recorded. Default: `recordedAt`. */
  readonly handledAt?: string
}

interface RecordedHandling {
  readonly own: StoredEntry
  readonly request: StoredRequest
}

/**
 * Records that a request was handled: one entry, one transaction, one ledger line.
 *
 * @throws {RegisterProblem} `not-found`, `request-handled`.
 */
export const recordHandling = (call: HandlingCall, needs: RightsNeeds): Promise<RecordedHandling> =>
  needs.takeTurn(call.site, () => record(call, needs))

async function record(call: HandlingCall, { store, sealing, ledger }: RightsNeeds): Promise<RecordedHandling> {
  const { site, requestId, eventId, outcome, reason, recordedAt, handledAt = recordedAt } = call
  return store.append(async (transaction) => {
    await transaction.head(site) // first, because it locks the site
    const request = await transaction.request(site, requestId)
    if (!request) throw new RegisterProblem('not-found')
    if (request.state !== 'open') throw new RegisterProblem('request-handled')
    const { consentId } = request
    const entries: readonly StoredEntry[] = consentId ? await transaction.entriesOfConsent(site, consentId) : []
    const event: RegisterEvent = {
      event: 'handled',
      eventId,
      site,
      request: requestId,
      outcome,
      ...(entries.length > 0 && { consentId }),
      ...(reason !== undefined && { reason }),
    }
    const issuer = await findIssuer(transaction, site, entries)
    const own = await appendEvent(transaction, { event, recordedAt, issuer }, sealing)
    const handled = { ...request, state: outcome, handledAt } as const
    await transaction.saveRequest(handled)
    // Without the reasons: they are free text, which an erasure must be able to remove (R82).
    const particulars = { request: requestId, outcome }
    await ledger.append({
      event: 'handled',
      eventId,
      site,
      at: handledAt,
      own: ledgerEntry(own),
      about: [],
      particulars,
    })
    if (!ledger.isVolatile) await transaction.countLedgerEvent(site, eventId)
    return { own, request: handled }
  })
}

function refuse(message: string): never {
  throw new RegisterProblem('invalid-request', { errors: [{ path: '$.reason', message }] })
}
