import type { Digest } from '../../record/record.js'
import { ANSWERS_KEPT_FOR, readEntryContent, type RetentionTerms } from '../chain/entry-content.js'
import type { ConsentTerms, Due } from '../stores/store.js'
import { after, dueAt, NEVER } from './due.js'
import type { StoredEntry } from '../chain/stored-entry.js'

/**
 * The terms that apply to a decision: those of the declaration that its visitor was shown, and those that were adopted
 * later for entries up to its own. Of several, the one that ends first applies. A new declaration alone changes nothing
 * for older entries, because a key that may only publish must not make them due.
 */
export type FindTerms = (digest: Digest, entry: number) => Promise<readonly CountingTerms[]>

/** Terms, and what set them: a declaration, or the `retention-terms` entry of that number. */
export interface CountingTerms extends RetentionTerms {
  readonly by: Digest | number
}

/**
 * Computes when the entries of one consent, given in order, are due for deletion. Its events are due together with its
 * last decision.
 */
export async function computeDueDates(
  entries: readonly StoredEntry[],
  consentTerms: ConsentTerms,
  findTerms: FindTerms,
): Promise<readonly Due[]> {
  const contents = entries.map((stored) => ({ stored, content: readEntryContent(stored) }))
  const decisions = contents.flatMap(({ stored, content }) =>
    content.kind === 'decision' ? [{ stored, record: content.record }] : [],
  )
  const dues = await Promise.all(
    decisions.map(async ({ stored, record }, i): Promise<readonly Due[]> => {
      const terms = await findTerms(record.declaration.digest, stored.entry)
      const supersededAt = decisions[i + 1]?.stored.recordedAt ?? null
      const ownDueAt = earliest(terms.map((own) => dueAt({ ...stored, record }, own, supersededAt)))
      return [contentDue(stored, heldUntil(consentTerms) ?? ownDueAt), ...addressDue(stored, terms, consentTerms)]
    }),
  )
  const last = dues
    .flat()
    .reduce((latest, { what, dueAt }) => (what === 'content' && dueAt > latest ? dueAt : latest), '')
  const events = contents.filter(({ content }) => content.kind === 'event')
  return [...dues.flat(), ...events.map(({ stored }) => contentDue(stored, last || NEVER))]
}

/** What remains of an erased decision is due when its declaration says, as if no other decision had followed. */
export async function computeRemainingDueDates(stored: StoredEntry, findTerms: FindTerms): Promise<readonly Due[]> {
  const content = readEntryContent(stored)
  if (content.kind !== 'erased' || !content.remains) return []
  const record = content.remains
  const terms = await findTerms(record.declaration.digest, stored.entry)
  return [contentDue(stored, earliest(terms.map((own) => dueAt({ ...stored, record }, own, null))))]
}

/** The answer to an erased person's request may have reasons in it; no declaration applies to it any more. */
export const answerDue = (stored: StoredEntry): Due =>
  contentDue(stored, after(new Date(stored.recordedAt), ANSWERS_KEPT_FOR))

const contentDue = ({ entry }: StoredEntry, dueAt: string): Due => ({ what: 'content', entry, dueAt })

/** GDPR 18: restricted data is only stored. A controller's own request keeps the proof, but not the address. */
const heldUntil = ({ restrictedAt, keepUntil }: ConsentTerms): string | null =>
  restrictedAt !== null ? NEVER : keepUntil

function addressDue(
  { entry, keyId, recordedAt }: StoredEntry,
  terms: readonly RetentionTerms[],
  { restrictedAt }: ConsentTerms,
): readonly Due[] {
  if (keyId === null) return []
  const ownDueAt = earliest(terms.map(({ address }) => after(new Date(recordedAt), address)))
  return [{ what: 'address', entry, dueAt: restrictedAt !== null ? NEVER : ownDueAt }]
}

const earliest = (times: readonly string[]): string => times.reduce((one, other) => (other < one ? other : one), NEVER)
