import type { Declaration, Purpose, Service } from './types.js'

/**
 * What is asked: the consent purposes that at least one service uses. None: no banner, only the notice link.
 * Where the audience is children nothing is asked, and so nothing is allowed (R65).
 */
export const askedPurposes = ({ purposes, services, audience }: Declaration): readonly Purpose[] =>
  audience?.children
    ? []
    : purposes.filter(({ id, needsConsent }) => needsConsent && services.some(({ purpose }) => purpose === id))

/** The services of one purpose, in the order they were declared. */
export const servicesOf = ({ services }: Declaration, purposeId: string): readonly Service[] =>
  services.filter(({ purpose }) => purpose === purposeId)
