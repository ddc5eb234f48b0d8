import type { RegisterEvent } from '../chain/entry-content.js'
import type { ConsentTerms } from '../stores/store.js'
import { after, NEVER } from './due.js'

/**
 * What an event changes in the terms of its consent. The single source of this rule, both for events as they happen and
 * for imported ones.
 *
 * @returns `null` if it changes nothing.
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
