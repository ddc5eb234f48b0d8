import { adequacyScope, isInEea } from '../../declaration/adequacy.js'
import type { Recipient } from '../../declaration/types.js'

type Role = NonNullable<Recipient['role']>

/**
 * The company behind a known service; whoever adds the service must confirm it.
 *
 * @param country ISO 3166-1 alpha-2. Outside the EEA, a transfer under standard contractual clauses is assumed.
 * @example company('hotjar-ltd', 'Hotjar Ltd', 'MT', 'processor', 'https://www.hotjar.com/legal/policies/privacy/')
 */
export const company = (
  id: string,
  name: string,
  country: string,
  role: Role,
  privacyUrl: string,
  transfers: Recipient['transfers'] = transfersFrom(country),
): Recipient => ({ id, name, country, role, privacyUrl, ...(transfers && { transfers }) })

/** The same company in another role. */
export const inRole = (recipient: Recipient, role: Role): Recipient => ({
  ...recipient,
  id: `${recipient.id}-${role}`,
  role,
})

function transfersFrom(country: string): Recipient['transfers'] {
  if (isInEea(country)) return undefined
  return [{ country, mechanism: adequacyScope(country) === 'country' ? 'adequacy' : 'scc' }]
}
