import type { AppendTransaction } from '../stores/store.js'
import type { AppendBatchNeeds, Draft, DraftSlot } from './append-batch.js'

/** A draft that is appended, and what becomes of it. */
export interface FreshSlot {
  readonly draft: Draft
  readonly slot: DraftSlot
}

/** R57: a decision that does not allow recordings destroys those there are, and its entry and answer say so. */
export async function endRecordings(
  transaction: AppendTransaction,
  site: string,
  { slots, returning }: { readonly slots: readonly FreshSlot[]; readonly returning: ReadonlySet<string> },
  { recordings }: AppendBatchNeeds,
): Promise<readonly FreshSlot[]> {
  const ending = slots.filter(({ draft: { allowsRecording = true } }) => !allowsRecording)
  if (!recordings || ending.length === 0) return slots
  const before = await findConsentsBefore(transaction, site, ending, returning)
  const at = ending[0]?.draft.recordedAt ?? ''
  const counts = await recordings.ofConsents(transaction, site, { consentIds: [...new Set(before.values())], at })
  return slots.map((one) => {
    const count = counts.get(before.get(one.draft) ?? '')
    if (count === undefined) return one
    one.slot.destroyedRecordings = count
    return { ...one, draft: { ...one.draft, flags: [...one.draft.flags, 'recordings-destroyed' as const] } }
  })
}

/** The consent that each draft continues. A browser that has lost its receipt secret names the decision before. */
async function findConsentsBefore(
  transaction: AppendTransaction,
  site: string,
  slots: readonly FreshSlot[],
  returning: ReadonlySet<string>,
): Promise<ReadonlyMap<Draft, string>> {
  const [own, others] = [new Map<Draft, string>(), new Map<Draft, string>()]
  for (const { draft } of slots) {
    const { consentId, previous } = draft.record
    if (returning.has(consentId)) own.set(draft, consentId)
    else if (previous !== undefined) others.set(draft, previous)
  }
  if (others.size === 0) return own
  const known = await transaction.entriesOfDecisions(site, [...new Set(others.values())])
  for (const [draft, previous] of others) {
    const entry = known.find(({ decisionId }) => decisionId === previous)
    if (entry?.consentId) own.set(draft, entry.consentId)
  }
  return own
}
