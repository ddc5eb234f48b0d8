import { addDuration } from '../../declaration/duration.js'
import type { Declaration } from '../../declaration/types.js'
import type { ConsentRecord, Digest } from '../../record/record.js'
import { readEntryContent } from '../chain/entry-content.js'
import type { StoredEntry } from '../chain/stored-entry.js'
import type { ConsentTerms } from '../stores/store.js'

/** What allows a recording at a moment. */
export interface Allowance {
  /** The number of the entry. */
  readonly entry: number
  /** Since when the visitor has allowed it, by the visitor's own clock: a recording contains nothing earlier. */
  readonly since: string
  /** How long the declaration of that entry keeps a recording, as an ISO 8601 duration. */
  readonly retention: string
}

/** A consent at a moment. */
export interface ConsentAt {
  /** All its entries, in order. */
  readonly entries: readonly StoredEntry[]
  readonly terms: ConsentTerms | undefined
  /** ISO 8601 UTC. */
  readonly at: string
}

/** The declaration that a record names; `null` if it is unknown, and then nothing is allowed. */
type FindDeclaration = (digest: Digest) => Promise<Declaration | null>

/** The purpose of recordings, in every declaration. */
const PURPOSE = 'session-replay'

/**
 * Finds the entry that allows a recording now: the newest decision, if it gives the purpose and has not expired, and
 * neither an objection nor a restriction came after it.
 */
export async function findAllowance(
  { entries, terms, at }: ConsentAt,
  findDeclaration: FindDeclaration,
): Promise<Allowance | null> {
  if ((terms?.restrictedAt ?? null) !== null) return null
  let allowance: Allowance | null = null
  let until = at
  // Backwards, to the first decision of those that allow it without a gap.
  for (const stored of entries.toReversed()) {
    const content = readEntryContent(stored)
    if (content.kind === 'event' && content.event.event === 'objection') break
    if (content.kind !== 'decision') continue
    const retention = await retentionAllowedBy({ ...stored, record: content.record }, until, findDeclaration)
    if (retention === null) break
    const newest: Pick<Allowance, 'entry' | 'retention'> = allowance ?? { entry: stored.entry, retention }
    allowance = { ...newest, since: content.record.decidedAt }
    until = stored.recordedAt
  }
  return allowance
}

/** `null` if the decision did not allow recordings, or had expired by then. */
async function retentionAllowedBy(
  { record, recordedAt }: { readonly record: ConsentRecord; readonly recordedAt: string },
  until: string,
  findDeclaration: FindDeclaration,
): Promise<string | null> {
  const declaration = await findDeclaration(record.declaration.digest)
  if (!declaration || !allowsRecording(record, declaration)) return null
  if (!(new Date(until) < addDuration(new Date(recordedAt), declaration.consent.validity))) return null
  return recorderIn(declaration)?.recording?.retention ?? null
}

/** Whether a record allows recordings, as far as its declaration is known. */
export function allowsRecording(
  { choices, services }: Pick<ConsentRecord, 'choices' | 'services'>,
  declaration: Declaration | null,
): boolean {
  if (choices[PURPOSE] !== 'given') return false
  const id = declaration && recorderIn(declaration)?.id
  return !id || (services[id] ?? 'given') === 'given'
}

const recorderIn = (declaration: Declaration) =>
  declaration.services.find(({ purpose, recording }) => purpose === PURPOSE && recording !== undefined)
