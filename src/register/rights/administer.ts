import { addDuration } from '../../declaration/duration.js'
import type { ConsentReceipt } from '../../record/record.js'
import { newId } from '../new-id.js'
import { RegisterProblem } from '../problem.js'
import type { StoredEntry, StoredRequest } from '../stores/store.js'
import { appendEvent } from './append-event.js'
import { findIssuer } from './find-issuer.js'
import { recordEvent, type RightsNeeds } from './record-event.js'
import type { RegisterEvent } from './register-event.js'

/** What the controller may do; who may call these is the caller's to know. */
export interface AdministerNeeds extends RightsNeeds {
  readonly now: () => Date
}

/**
 * Keeps a consent for a relation of the controller's own, such as ten years after a customer relation has ended. It
 * takes the place of what the declaration says.
 *
 * @param start.startedAt ISO 8601 UTC; `null`: it has not begun, and until then everything is kept.
 * @param start.period ISO 8601 duration.
 * @throws {RegisterProblem} `invalid-request`, `not-found`.
 */
export async function setRetentionEvent(
  site: string,
  consentId: string,
  { period, startedAt }: { readonly period: string; readonly startedAt: string | null },
  needs: AdministerNeeds,
): Promise<ConsentReceipt> {
  if (Number.isNaN(+addDuration(new Date(0), period))) demand('$.period', 'an ISO 8601 duration such as P10Y is needed')
  if (startedAt !== null && Number.isNaN(Date.parse(startedAt))) demand('$.startedAt', 'a UTC time or null is needed')
  return record({ event: 'retention-start', site, consentId, particulars: { period, startedAt } }, needs)
}

/**
 * Ends a restriction; the visitor must have been told before (GDPR 18(3)).
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

/** How a controller answers a request. */
export interface Handling {
  readonly outcome: 'done' | 'refused'
  /** In the controller's own words; a refusal needs them. At most 2,000 characters. */
  readonly reason?: string | undefined
}

/**
 * Marks a request as handled. The receipt of a refusal is the certificate that the visitor is owed: it is signed, and
 * tells the reasons (GDPR 12(4)).
 *
 * @throws {RegisterProblem} `invalid-request`, `not-found`, and `request-handled` where it was before.
 */
export async function handleRequest(
  site: string,
  requestId: string,
  { outcome, reason }: Handling,
  { store, sealing, now }: AdministerNeeds,
): Promise<ConsentReceipt & { readonly request: StoredRequest }> {
  if (outcome === 'refused' && !reason?.trim()) demand('$.reason', 'a refusal needs its reasons')
  if ((reason?.length ?? 0) > 2_000) demand('$.reason', 'at most 2,000 characters are kept')
  const recordedAt = now().toISOString()
  return store.append(async (transaction) => {
    await transaction.head(site)
    const request = await transaction.request(site, requestId)
    if (!request) throw new RegisterProblem('not-found')
    if (request.state !== 'open') throw new RegisterProblem('request-handled')
    const { consentId } = request
    const entries: readonly StoredEntry[] = consentId ? await transaction.entriesOfConsent(site, consentId) : []
    const event: RegisterEvent = {
      ...{ event: 'handled', eventId: newId(), site, request: requestId, outcome },
      ...(entries.length > 0 && { consentId }),
      ...(reason !== undefined && { reason }),
    }
    const issuer = await findIssuer(transaction, site, entries)
    const own = await appendEvent(transaction, { event, recordedAt, issuer }, sealing)
    const handled = { ...request, state: outcome, handledAt: recordedAt } as const
    await transaction.saveRequest(handled)
    return { entry: own.entry, recordedAt, receipt: own.receipt, request: handled }
  })
}

function demand(path: string, message: string): never {
  throw new RegisterProblem('invalid-request', { errors: [{ path, message }] })
}
