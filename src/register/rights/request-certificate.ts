import type { RegisterEvent, RequestKind } from '../chain/entry-content.js'
import { readEntryContent } from '../chain/entry-content.js'
import { toHex } from '../../declaration/hex.js'
import type { StoredEntry } from '../chain/stored-entry.js'
import type { Sealing } from '../append/append-batch.js'
import type { RegisterStore } from '../stores/store.js'
import { complaintAuthorities, type ComplaintAuthority } from './complaint-authorities.js'
import type { RequestDetails } from './request-details.js'

/** What the controller certifies about its answer to a request; signed as an `evaste-certificate`. */
export interface CertificateClaims {
  readonly site: string
  readonly controller: string
  readonly request: string
  readonly kind: RequestKind
  readonly receivedAt: string
  readonly outcome: 'done' | 'refused'
  /** The controller's reasons (GDPR 12(4)). */
  readonly reason?: string
  /** Where the person may complain. The right to go to court (GDPR 79) needs no address. */
  readonly authorities: readonly ComplaintAuthority[]
  /** The entry of the answer, its time and its hash in the chain. */
  readonly entry: number
  readonly recordedAt: string
  readonly entryHash: string
}

/** The certificate as claims, and as a compact JWS. */
export interface RequestCertificate {
  readonly claims: CertificateClaims
  readonly jws: string
}

/**
 * Certifies the answer to a request. The same answer gives the same text, until the signing key is rotated.
 *
 * @param language of the authority's name, BCP 47.
 * @returns `null` if there is no answer yet, or its content is deleted.
 */
export async function certifyAnswer(
  { request, event, declaration }: RequestDetails,
  language: string,
  { store, sealing }: { readonly store: RegisterStore; readonly sealing: Sealing },
): Promise<RequestCertificate | null> {
  const { site, requestId, kind, receivedAt, state, handledAt } = request
  if (state === 'open' || handledAt === null) return null
  const answer = await findAnswer(request, store)
  const own = answer ?? (await readEntry(site, request.entry, store))
  if (!own) return null
  const { reason } = answer ? eventOf(answer) : (event ?? {})
  const claims: CertificateClaims = {
    site,
    controller: declaration?.controller.name ?? site,
    request: requestId,
    kind,
    receivedAt,
    outcome: state,
    ...(reason !== undefined && { reason }),
    authorities: declaration ? complaintAuthorities(declaration, language) : [],
    entry: own.entry,
    recordedAt: own.recordedAt,
    entryHash: toHex(own.hash),
  }
  return { claims, jws: await sealing.sign('evaste-certificate', claims) }
}

/** The time of an answer leads to its entry. What the register did at once has no entry of an answer. */
async function findAnswer(
  { site, requestId, handledAt }: RequestDetails['request'],
  store: RegisterStore,
): Promise<StoredEntry | null> {
  const from = handledAt ?? ''
  const until = new Date(Date.parse(from) + 1).toISOString()
  const entries = await store.findEntries(site, { from, until, limit: 1_000 })
  return entries.find((stored) => eventOf(stored).event === 'handled' && eventOf(stored).request === requestId) ?? null
}

function eventOf(stored: StoredEntry): Partial<RegisterEvent> {
  const content = readEntryContent(stored)
  return content.kind === 'event' ? content.event : {}
}

async function readEntry(site: string, entry: number, store: RegisterStore): Promise<StoredEntry | null> {
  const [stored] = await store.entries(site, { after: entry - 1, limit: 1 })
  return stored?.entry === entry ? stored : null
}
