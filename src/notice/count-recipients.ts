import { foreignHosts } from '../declaration/own-hosts.js'
import type { Declaration, Recipient, Service } from '../declaration/types.js'
import { recipientsOf } from './recipients-of.js'

/** How many companies receive data, as far as the declaration says. */
export interface RecipientCount {
  readonly count: number
  /** Some are not named, or a category does not say how many companies it stands for. */
  readonly isAtLeast: boolean
}

/** The companies that receive data for these purposes: authorities are none, and an unnamed third party is one (R41). */
export function countRecipients(declaration: Declaration, purposeIds: readonly string[]): RecipientCount {
  const companies = recipientsOf(declaration, purposeIds).filter(({ kind }) => kind !== 'authority')
  return addUp(companies, unnamedThirdParties(declaration, purposeIds))
}

/** The same of recipients that are already at hand. */
export const addUp = (recipients: readonly Recipient[], unnamed: readonly Service[]): RecipientCount => ({
  count: recipients.reduce((sum, { kind, count = 1 }) => sum + (kind === 'category' ? count : 1), unnamed.length),
  isAtLeast: unnamed.length > 0 || recipients.some(({ kind, count }) => kind === 'category' && count === undefined),
})

/** Services that load from another company's host, of which no recipient is declared (R06). */
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
