import { addDuration } from '../../declaration/duration.js'
import { registerSettings } from '../../declaration/register-settings.js'
import type { Declaration } from '../../declaration/types.js'
import { ipRetentionOf } from '../addresses/ip-mode.js'
import type { ConsentRecord } from '../../record/record.js'
import type { RetentionTerms } from '../chain/entry-content.js'

/** Later than everything, and in the order of ISO 8601 texts. */
export const NEVER = '9999-12-31T23:59:59.999Z'

/** @param declaration `null`: unreadable; then the defaults count. */
export const termsOf = (declaration: Declaration | null): RetentionTerms => ({
  validity: declaration?.consent.validity ?? 'P6M',
  ...registerSettings(declaration?.register ?? { url: '/' }).retention,
  address: ipRetentionOf(declaration),
})

/**
 * When a decision's entry is due to be forgotten (R78): its period after it has stopped counting, because another took
 * its place or because it lapsed.
 *
 * @param supersededAt when the next decision of the consent was recorded; `null`: none was.
 */
export function dueAt(
  { record, recordedAt }: { readonly record: Pick<ConsentRecord, 'choices' | 'services'>; readonly recordedAt: string },
  { validity, given, refused }: RetentionTerms,
  supersededAt: string | null,
): string {
  const lapsesAt = after(new Date(recordedAt), validity)
  const endedAt = supersededAt !== null && supersededAt < lapsesAt ? supersededAt : lapsesAt
  return after(new Date(endedAt), provesConsent(record) ? given : refused)
}

/**
 * A period after a moment, `NEVER` at the latest. A period that cannot be read never ends: what was forgotten by mistake
 * is gone for good.
 */
export const after = (moment: Date, period: string): string => {
  const end = addDuration(moment, period)
  // A year above 9999 is written with a sign, which sorts before every digit: it would be due at once.
  return +end < +new Date(NEVER) ? end.toISOString() : NEVER
}

/** Whether an entry is needed to prove a consent: one that was given, and when it ended. */
const provesConsent = ({ choices, services }: Pick<ConsentRecord, 'choices' | 'services'>): boolean =>
  [...Object.values(choices), ...Object.values(services)].some((status) =>
    ['given', 'withdrawn', 'expired'].includes(status),
  )
