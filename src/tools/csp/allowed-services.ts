import type { Declaration, Service } from '../../declaration/types.js'

/** What the visitor consented to: everything, nothing, or the ids of these purposes and services. */
export type AllowedServices = 'all' | 'none' | readonly string[]

/** The services that may load: those that need no consent, and those with consent. */
export function allowedServices({ services, purposes }: Declaration, decision: AllowedServices): readonly Service[] {
  const free = new Set(purposes.filter(({ needsConsent }) => !needsConsent).map(({ id }) => id))
  const given = new Set(typeof decision === 'string' ? [] : decision)
  return services.filter(
    ({ id, purpose }) => decision === 'all' || free.has(purpose) || given.has(id) || given.has(purpose),
  )
}
