import { askedPurposes } from './asked.js'
import { cookieLifetime } from './cookie-grace.js'
import { sumDurations } from './duration.js'
import { registerSettings } from './register-settings.js'
import type { Declaration, Duration, LegalBasis, Purpose, Recipient, RegisterDetails, Service } from './types.js'

/** The service id of evaste's own storage. */
export const ownServiceId = 'evaste'
/** The purpose of the consent register (R27). */
export const consentRecordId = 'consent-record'
/** The purpose of the IP addresses in the consent register, which no law requires (R73). */
export const ipRecordId = 'consent-record-ip'
/** The recipient id of the company that hosts the consent register. */
export const registerKeeperId = 'consent-register'

/**
 * Adds evaste's own processing to a declaration, for the settings and the notice. Without purposes that need consent,
 * evaste stores nothing, and nothing is added. The company's own declarations under the same ids take precedence. Do
 * not use the result for the digest, the guard or the fingerprints.
 */
export function withOwnProcessing(declaration: Declaration): Declaration {
  const { purposes, services, recipients, register } = declaration
  if (askedPurposes(declaration).length === 0) return declaration
  return {
    ...declaration,
    purposes: added(purposes, necessary(declaration), ...(register ? registerPurposes(register) : [])),
    services: added(services, ownService(declaration)),
    recipients: added(recipients, ...(register ? [registerKeeper(declaration)] : [])),
  }
}

const added = <Item extends { readonly id: string }>(
  items: readonly Item[],
  ...own: readonly Item[]
): readonly Item[] => [...items, ...own.filter(({ id }) => !items.some((item) => item.id === id))]

const necessary = ({ consent }: Declaration): Purpose => ({
  id: 'necessary',
  legalBasis: 'legitimate-interests',
  needsConsent: false,
  retention: { period: cookieLifetime(consent) },
})

/** R89: storing the choice needs no consent but is declared, with its lifetime. */
const ownService = (declaration: Declaration): Service => ({
  id: ownServiceId,
  name: 'evaste',
  purpose: 'necessary',
  matches: [],
  inline: [],
  trackers: [
    { name: 'evaste', type: 'cookie', lifetime: cookieLifetime(declaration.consent) },
    { name: `evaste:${declaration.site}:*`, type: 'local-storage', lifetime: ownStorageLifetime(declaration) },
  ],
})

/**
 * How long evaste's own items in local storage are kept after the decision: as long as the cookie, or with a register as
 * long as the proof that the visitor's receipt gives access to.
 */
export const ownStorageLifetime = ({ consent, register }: Pick<Declaration, 'consent' | 'register'>): Duration =>
  register ? sumDurations(consent.validity, registerSettings(register).retention.given) : cookieLifetime(consent)

/** R27, R73: keeping proof is processing too. GDPR 7(1) requires the proof, but not the IP address. */
function registerPurposes(register: RegisterDetails): readonly Purpose[] {
  const { ip, ipRetention, retention } = registerSettings(register)
  const purpose = (id: string, legalBasis: LegalBasis, period: Duration): Purpose => ({
    id,
    legalBasis,
    needsConsent: false,
    retention: { period },
    recipients: [registerKeeperId],
  })
  const proof = purpose(consentRecordId, 'legal-obligation', retention.given)
  if (ip === 'none') return [proof]
  return [proof, purpose(ipRecordId, 'legitimate-interests', ipRetention)]
}

/** R87: the host of the register is a recipient, as a processor; otherwise the controller hosts it itself. */
const registerKeeper = ({ processor, controller }: Declaration): Recipient => {
  const { name, country, url } = processor ?? controller
  return {
    id: registerKeeperId,
    name,
    role: processor ? 'processor' : 'controller',
    ...(country && { country }),
    ...(url && { privacyUrl: url }),
  }
}
