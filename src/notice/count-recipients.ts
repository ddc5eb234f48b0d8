import { foreignHosts } from '../declaration/own-hosts.js'
import type { Declaration, Recipient, Service } from '../declaration/types.js'
import { recipientsOf } from './recipients-of.js'

/** How many companies receive data, as far as declared. */
export interface RecipientCount {
  readonly count: number
  /** Some are unnamed, or a category does not state how many companies it consists of. */
  readonly isAtLeast: boolean
}

/**
 * The companies that receive data for these purposes. Authorities are not counted; an unnamed third party counts as one
 * (R41).
 */
export function countRecipients(declaration: Declaration, purposeIds: readonly string[]): RecipientCount {
  const companies = recipientsOf(declaration, purposeIds).filter(({ kind }) => kind !== 'authority')
  return addUp(companies, unnamedThirdParties(declaration, purposeIds))
}

/** The same for given recipients. */
export const addUp = (recipients: readonly Recipient[], unnamed: readonly Service[]): RecipientCount => ({
  count: recipients.reduce((sum, { count = 1 }) => sum + count, unnamed.length),
  isAtLeast: unnamed.length > 0 || recipients.some(({ kind, count }) => kind === 'category' && count === undefined),
})

/** Services that load from another company's host, but declare no recipient (R06). */
export const unnamedThirdParties = (declaration: Declaration, purposeIds: readonly string[]): readonly Service[] => {
  const named = new Set(declaration.purposes.filter(({ recipients }) => recipients?.length).map(({ id }) => id))
  return declaration.services.filter(
    (service) =>
      purposeIds.includes(service.purpose) &&
      service.recipient === undefined &&
      !named.has(service.purpose) &&
      foreignHosts(service, declaration).length > 0,
  )
}
