import { registerSettings } from './register-settings.js'
import type { Declaration, Purpose, RegisterDetails, Recipient, Service } from './types.js'

/** The service id under which evaste's own storage is told of. */
export const ownServiceId = 'evaste'
/** The purpose under which the consent register is told of (R27). */
export const consentRecordId = 'consent-record'
/** The recipient id of whoever keeps the consent register. */
export const registerKeeperId = 'consent-register'

/**
 * A declaration together with what evaste itself does, for whoever tells people about it: the settings and the notice.
 * What the company has declared under the same ids wins. Not for the digest, the guard or the fingerprints.
 */
export function withOwnProcessing(declaration: Declaration): Declaration {
  const { purposes, services, recipients, register } = declaration
  return {
    ...declaration,
    purposes: added(purposes, necessary(declaration), ...(register ? [consentRecord(register)] : [])),
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
  retention: { period: consent.validity },
})

/** R89: what remembers the choice needs no consent but is told, with its lifetime. */
const ownService = ({ site, consent }: Declaration): Service => ({
  id: ownServiceId,
  name: 'evaste',
  purpose: 'necessary',
  matches: [],
  inline: [],
  trackers: [
    { name: 'evaste', type: 'cookie', lifetime: consent.validity },
    { name: `evaste:${site}:*`, type: 'local-storage', lifetime: 'persistent' },
  ],
})

/** R27, R73: keeping proof is processing too. Art. 7(1) obliges to it. */
const consentRecord = (register: RegisterDetails): Purpose => ({
  id: consentRecordId,
  legalBasis: 'legal-obligation',
  needsConsent: false,
  retention: { period: registerSettings(register).retention.given },
  recipients: [registerKeeperId],
})

/** R87: whoever hosts the register is a recipient, as processor; else the controller keeps it itself. */
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
