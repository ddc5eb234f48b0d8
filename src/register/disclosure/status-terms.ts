import type { ConsentStatus } from '../../decision/decision.js'

const terms: Readonly<Record<ConsentStatus, readonly string[]>> = {
  requested: ['dpv:ConsentRequested'],
  given: ['dpv:ConsentGiven', 'dpv:ExpressedConsent'],
  refused: ['dpv:ConsentRefused'],
  withdrawn: ['dpv:ConsentWithdrawn'],
  expired: ['dpv:ConsentExpired'],
}
const RENEWED = ['dpv:RenewedConsentGiven', 'dpv:ExpressedConsent']

/** @param before the earlier statuses of the same purpose or service, oldest first. */
export function statusTerms(status: ConsentStatus, before: readonly (ConsentStatus | undefined)[]): readonly string[] {
  const known = before.filter((one) => one !== undefined)
  // Consent that had expired counts as renewed; consent after a withdrawal or refusal counts as given.
  const last = known.findLast((one) => one !== 'expired')
  if (status === 'given' && last === 'given') return RENEWED
  return terms[status]
}
