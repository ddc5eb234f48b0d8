import { addDuration } from '../../declaration/duration.js'
import { registerSettings } from '../../declaration/register-settings.js'
import type { Declaration } from '../../declaration/types.js'
import { ipRetentionOf } from '../addresses/ip-mode.js'
import type { ConsentRecord } from '../../record/record.js'
import type { RetentionTerms } from '../chain/entry-content.js'

/** Sorts after every date, in the order of ISO 8601 texts. */
export const NEVER = '9999-12-31T23:59:59.999Z'

/** @param declaration `null` if unreadable; then the defaults apply. */
export const termsOf = (declaration: Declaration | null): RetentionTerms => ({
  validity: declaration?.consent.validity ?? 'P6M',
  ...registerSettings(declaration?.register ?? { url: '/' }).retention,
  address: ipRetentionOf(declaration),
})

/**
 * When a decision's entry is due for deletion (R78): one retention period after the decision lost its effect, because
 * another replaced it or because it expired.
 *
 * @param supersededAt when the next decision of the consent was recorded; `null` if there was none.
 */
export function dueAt(
  { record, recordedAt }: { readonly record: Pick<ConsentRecord, 'choices' | 'services'>; readonly recordedAt: string },
  terms: RetentionTerms,
  supersededAt: string | null,
): string {
  const lapsesAt = after(new Date(recordedAt), terms.validity)
  const endedAt = supersededAt !== null && supersededAt < lapsesAt ? supersededAt : lapsesAt
  return after(new Date(endedAt), periodFor(record, terms))
}

/** How long a decision is kept once it has stopped counting. */
export const periodFor = (
  record: Pick<ConsentRecord, 'choices' | 'services'>,
  { given, refused }: Pick<RetentionTerms, 'given' | 'refused'>,
): string => (provesConsent(record) ? given : refused)

/**
 * Adds a period to a date; `NEVER` at the latest. An unreadable period never ends, because deletion cannot be undone.
 */
export const after = (moment: Date, period: string): string => {
  const end = addDuration(moment, period)
  // A year above 9999 is written with a sign, which sorts before every digit: the entry would be due at once.
  if (+end < +new Date(NEVER)) return end.toISOString()
  return NEVER
}

/** Whether an entry is needed to prove a consent: that it was given, and when it ended. */
const provesConsent = ({ choices, services }: Pick<ConsentRecord, 'choices' | 'services'>): boolean =>
  [...Object.values(choices), ...Object.values(services)].some((status) =>
    ['given', 'withdrawn', 'expired'].includes(status),
  )
