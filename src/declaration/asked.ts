import type { Declaration, Purpose, Service } from './types.js'

/** What is asked: the consent purposes that at least one service uses. None: no banner, only the notice link. */
export const askedPurposes = ({ purposes, services }: Declaration): readonly Purpose[] =>
  purposes.filter(({ id, needsConsent }) => needsConsent && services.some(({ purpose }) => purpose === id))

/** The services of one purpose, in the order they were declared. */
export const servicesOf = ({ services }: Declaration, purposeId: string): readonly Service[] =>
  services.filter(({ purpose }) => purpose === purposeId)
