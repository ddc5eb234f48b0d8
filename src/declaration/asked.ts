import type { Declaration, Purpose, Service } from './types.js'

/**
 * Returns the purposes that need consent and that at least one service uses. Empty: no banner, only the notice link.
 * For an audience of children no consent is asked, so nothing is allowed (R65).
 */
export const askedPurposes = ({ purposes, services, audience }: Declaration): readonly Purpose[] => {
  if (audience?.children) return []
  return purposes.filter(({ id, needsConsent }) => needsConsent && services.some(({ purpose }) => purpose === id))
}

/** The services of one purpose, in the order of the declaration. */
export const servicesOf = ({ services }: Declaration, purposeId: string): readonly Service[] =>
  services.filter(({ purpose }) => purpose === purposeId)
