import { canonical } from '../../declaration/canonical.js'
import { appendEvent } from '../append/append-event.js'
import { readEntryContent, type RetentionTerms } from '../chain/entry-content.js'
import { newId } from '../crypto/new-id.js'
import type { AppendTransaction } from '../stores/store.js'
import { after } from './due.js'
import type { RetentionNeeds } from './retention.js'

/**
 * Applies the terms that a site declares now to its older entries as well, where they end earlier than those entries'
 * own terms. This is an event of the chain, so that a later verification shows why an entry was due.
 *
 * @returns the number of the last entry that the terms apply to; `null` if there is none or the declaration is unknown.
 */
export async function adoptTerms(site: string, needs: RetentionNeeds): Promise<number | null> {
  const { declared: terms } = await needs.openTerms(site)
  if (!terms) return null
  return needs.store.append(async (transaction) => {
    const { entry: through } = await transaction.head(site)
    if (through === 0) return null
    const last = (await transaction.retentionAdoptions(site)).at(-1)
    if (last && canonical(last.terms) === canonical(terms) && (await hasOnlyEvents(site, last.entry, transaction)))
      return last.through
    const event = { event: 'retention-terms', eventId: newId(), site, terms, through } as const
    const { entry } = await appendEvent(transaction, { event, recordedAt: needs.now().toISOString() }, needs.sealing)
    await transaction.saveRetentionAdoption(site, { entry, through, terms })
    return through
  })
}

const FEW = 20

/** Whether no decision followed, so that adopting the same terms again would apply to nothing more. */
async function hasOnlyEvents(site: string, after: number, transaction: AppendTransaction): Promise<boolean> {
  const later = await transaction.entries(site, { after, limit: FEW })
  return later.length < FEW && later.every((stored) => readEntryContent(stored).kind === 'event')
}

/** Whether any of the periods is shorter than before. */
export const areShorter = (terms: RetentionTerms, before: RetentionTerms): boolean =>
  (['validity', 'given', 'refused', 'address'] as const).some(
    (name) => after(EPOCH, terms[name]) < after(EPOCH, before[name]),
  )

const EPOCH = new Date(0)
