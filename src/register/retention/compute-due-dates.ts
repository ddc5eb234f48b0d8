import type { Digest } from '../../record/record.js'
import { readEntryContent, type RetentionTerms } from '../chain/entry-content.js'
import type { ConsentTerms, Due } from '../stores/store.js'
import { after, dueAt, NEVER } from './due.js'
import type { StoredEntry } from '../chain/stored-entry.js'

/**
 * The terms that count for a decision, by the declaration that its visitor was shown and by its entry: those of that
 * declaration, and those that were adopted since for entries up to its own. Where they differ, what ends first counts.
 * A new declaration alone changes nothing for older entries: a key that may only publish must not make them due.
 */
export type FindTerms = (digest: Digest, entry: number) => Promise<readonly RetentionTerms[]>

/** When the entries of one consent, given in order, are due to be forgotten. Events about it go with the last of them. */
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

/** What stays of an erased decision is forgotten when its declaration says, as if none had followed it. */
export async function computeRemainingDueDates(stored: StoredEntry, findTerms: FindTerms): Promise<readonly Due[]> {
  const content = readEntryContent(stored)
  if (content.kind !== 'erased' || !content.remains) return []
  const record = content.remains
  const terms = await findTerms(record.declaration.digest, stored.entry)
  return [contentDue(stored, earliest(terms.map((own) => dueAt({ ...stored, record }, own, null))))]
}

const contentDue = ({ entry }: StoredEntry, dueAt: string): Due => ({ what: 'content', entry, dueAt })

/** GDPR 18: what is restricted is only stored. A relation of the controller's own holds the proof, not the address. */
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
