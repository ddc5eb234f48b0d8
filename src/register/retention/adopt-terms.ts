import { appendEvent } from '../append/append-event.js'
import type { RetentionTerms } from '../chain/entry-content.js'
import { newId } from '../crypto/new-id.js'
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
    const event = { event: 'retention-terms', eventId: newId(), site, terms, through } as const
    const { entry } = await appendEvent(transaction, { event, recordedAt: needs.now().toISOString() }, needs.sealing)
    await transaction.saveRetentionAdoption(site, { entry, through, terms })
    return through
  })
}

/** Whether any of the periods is shorter than before. */
export const areShorter = (terms: RetentionTerms, before: RetentionTerms): boolean =>
  (['validity', 'given', 'refused', 'address'] as const).some(
    (name) => after(EPOCH, terms[name]) < after(EPOCH, before[name]),
  )

const EPOCH = new Date(0)
