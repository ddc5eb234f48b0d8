import { pickText } from '../../declaration/pick-text.js'
import type { Declaration } from '../../declaration/types.js'
import type { ConsentRecord } from '../../record/record.js'
import { readEntryContent, type RecordRemains, type RegisterEvent } from '../chain/entry-content.js'
import { numbersIn } from '../chain/entry-ranges.js'
import type { StoredEntry } from '../chain/stored-entry.js'
import { findKeptDeclaration } from '../sites/documents.js'
import type { RegisterStore, StoredRequest } from '../stores/store.js'

/** A company that received data on the consent, and so must be told of a correction, erasure or restriction (GDPR 19). */
export interface OnwardRecipient {
  readonly id: string
  readonly name: string
  /** The services through which it received data. */
  readonly services: readonly string[]
}

/** A request with what its controller needs to answer it. */
export interface RequestDetails {
  readonly request: StoredRequest
  /** Of the request itself; `null` if its content is deleted. */
  readonly event: Pick<RegisterEvent, 'correction' | 'by' | 'reason'> | null
  /** The decisions that it concerns. */
  readonly entries: readonly number[]
  readonly recipients: readonly OnwardRecipient[]
  /** The declaration of the newest of them; `null` if the register does not have it. */
  readonly declaration: Declaration | null
}

/** @returns `null` if the site has no such request. */
export async function findRequestDetails(
  site: string,
  requestId: string,
  store: RegisterStore,
): Promise<RequestDetails | null> {
  const request = await store.request(site, requestId)
  if (!request) return null
  const [stored] = await store.entries(site, { after: request.entry - 1, limit: 1 })
  const content = stored?.entry === request.entry ? readEntryContent(stored) : null
  const event = content?.kind === 'event' ? content.event : null
  const decisions = await decisionsOf(request, event, store)
  const declarations = new Map<string, Declaration | null>()
  for (const { record } of decisions) {
    const { digest } = record.declaration
    if (!declarations.has(digest)) declarations.set(digest, await findKeptDeclaration(store, digest))
  }
  return {
    request,
    event: event && pickEvent(event),
    entries: decisions.map(({ entry }) => entry),
    recipients: recipientsOf(decisions, declarations),
    declaration: declarations.get(decisions.at(-1)?.record.declaration.digest ?? '') ?? null,
  }
}

const pickEvent = ({ correction, by, reason }: RegisterEvent): RequestDetails['event'] => ({
  ...(correction && { correction }),
  ...(by && { by }),
  ...(reason !== undefined && { reason }),
})

interface ConcernedDecision {
  readonly entry: number
  readonly record: ConsentRecord | RecordRemains
}

/** Of an erased consent, those whose content its erasure removed. */
async function decisionsOf(
  { site, consentId }: StoredRequest,
  event: RegisterEvent | null,
  store: RegisterStore,
): Promise<readonly ConcernedDecision[]> {
  // Only the erasure itself names them: nothing leads to the consent from what was asked before it, or refused.
  const numbers = consentId === '' && event?.blanked ? numbersIn(event.blanked) : []
  const read = async (number: number) => (await store.entries(site, { after: number - 1, limit: 1 }))[0]
  const entries = consentId ? await store.entriesOfConsent(site, consentId) : await Promise.all(numbers.map(read))
  return entries.filter((stored) => stored !== undefined).flatMap(toDecision)
}

function toDecision(stored: StoredEntry): readonly ConcernedDecision[] {
  const content = readEntryContent(stored)
  if (content.kind === 'decision') return [{ entry: stored.entry, record: content.record }]
  if (content.kind === 'erased' && content.remains) return [{ entry: stored.entry, record: content.remains }]
  return []
}

function recipientsOf(
  decisions: readonly ConcernedDecision[],
  declarations: ReadonlyMap<string, Declaration | null>,
): readonly OnwardRecipient[] {
  const found = new Map<string, { name: string; services: Set<string> }>()
  for (const { record } of decisions) {
    const declaration = declarations.get(record.declaration.digest)
    if (!declaration) continue
    const nameOf = (text: Parameters<typeof pickText>[0]): string => pickText(text, declaration, record.language) ?? ''
    for (const service of declaration.services.filter(({ id }) => record.services[id] === 'given')) {
      const recipient = declaration.recipients.find(({ id }) => id === service.recipient)
      const id = recipient?.id ?? service.id
      const one = found.get(id) ?? { name: nameOf(recipient?.name ?? service.name), services: new Set<string>() }
      one.services.add(nameOf(service.name))
      found.set(id, one)
    }
  }
  return [...found].map(([id, { name, services }]) => ({ id, name, services: [...services] }))
}
