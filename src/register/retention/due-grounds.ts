import { ANSWERS_KEPT_FOR, type DueGround, readEntryContent } from '../chain/entry-content.js'
import { writeRanges } from '../chain/entry-ranges.js'
import type { StoredEntry } from '../chain/stored-entry.js'
import type { ConsentTerms } from '../stores/store.js'
import type { FindTerms } from './compute-due-dates.js'
import { after, periodFor } from './due.js'

type Ground = Pick<DueGround, 'by' | 'period'>

/**
 * Why entries are due, so that a later verification can check it when their content is gone: entries with the same ground
 * together, each list in order.
 *
 * @param entries that are due now, in order.
 * @param consentTerms of the consents that have any.
 */
export async function groundsOf(
  entries: readonly StoredEntry[],
  consentTerms: ReadonlyMap<string, ConsentTerms>,
  findTerms: FindTerms,
): Promise<readonly DueGround[]> {
  const together = new Map<string, { readonly ground: Ground; readonly numbers: number[] }>()
  for (const stored of entries) {
    const ground = await groundOf(stored, consentTerms.get(stored.consentId), findTerms)
    const key = JSON.stringify([ground.by, ground.period])
    const same = together.get(key) ?? { ground, numbers: [] }
    together.set(key, same)
    same.numbers.push(stored.entry)
  }
  return [...together.values()].map(({ ground, numbers }) => ({ entries: writeRanges(numbers), ...ground }))
}

/** Why one entry is due. */
export async function groundOf(
  stored: StoredEntry,
  consentTerms: ConsentTerms | undefined,
  findTerms: FindTerms,
): Promise<Ground> {
  const content = readEntryContent(stored)
  if (content.kind === 'event') return stored.consentId === '' ? { by: 'answer', period: ANSWERS_KEPT_FOR } : EVENT
  if ((consentTerms?.keepUntil ?? null) !== null) return { by: 'retention-start' }
  const record = content.kind === 'decision' ? content.record : content.kind === 'erased' ? content.remains : null
  if (!record) return EVENT
  const terms = (await findTerms(record.declaration.digest, stored.entry)).map(({ by, ...own }) => ({
    by,
    period: periodFor(record, own),
  }))
  const recordedAt = new Date(stored.recordedAt)
  return terms.reduce((one, other) => (after(recordedAt, other.period) < after(recordedAt, one.period) ? other : one))
}

const EVENT: Ground = { by: 'consent' }
