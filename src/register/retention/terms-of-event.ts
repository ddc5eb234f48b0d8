import type { RegisterEvent } from '../chain/entry-content.js'
import type { ConsentTerms } from '../stores/store.js'
import { after, NEVER } from './due.js'

/**
 * What an event changes in what its consent is subject to: the one place that says so, for events as they happen and for
 * those that are imported.
 *
 * @returns `null`: nothing.
 */
export function termsChangedBy(
  { event, period = '', startedAt }: Pick<RegisterEvent, 'event' | 'period' | 'startedAt'>,
  recordedAt: string,
): Partial<ConsentTerms> | null {
  if (event === 'restriction') return { restrictedAt: recordedAt }
  if (event === 'restriction-lifted') return { restrictedAt: null }
  if (event === 'retention-start') return { keepUntil: startedAt ? after(new Date(startedAt), period) : NEVER }
  return null
}
