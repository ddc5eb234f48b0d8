import { isInEea } from '../../declaration/adequacy.js'
import { registerKeeperId } from '../../declaration/own-processing.js'
import { type DeclarationRule, good, guidance, law, where } from './finding.js'
import { say } from './messages/lint-message.js'
import { isOwnHost } from '../../declaration/own-hosts.js'
import { textsOf } from '../../declaration/texts-of.js'

/** R01: who is responsible, and by which electronic channel to reach them. */
const channel: DeclarationRule = ({ controller: { email, url } }) =>
  where(!email && !url, law('R01', ['controller'], say('no-channel')))

const address: DeclarationRule = ({ controller: { email, address } }) =>
  where(!email && !address, law('R01', ['controller'], say('no-contact')))

/** R02: a missing statement does not mean “there is none”. */
const officer: DeclarationRule = ({ dataProtectionOfficer: officer }) => [
  ...where(officer === undefined, law('R02', ['dataProtectionOfficer'], say('officer-not-stated'))),
  ...where(
    !!officer && !officer.email && !officer.phone,
    law('R02', ['dataProtectionOfficer'], say('officer-without-contact')),
  ),
]

const provision: DeclarationRule = ({ rights, purposes }) => {
  if (purposes.length > 0 && purposes.every((purpose) => purpose.provision)) return []
  return [
    ...where(!rights?.provision, law('R12', ['rights', 'provision'], say('provision'))),
    ...where(textsOf(rights?.consequence).length === 0, law('R12', ['rights', 'consequence'], say('consequences'))),
  ]
}

const automatedDecisions: DeclarationRule = ({ rights }) =>
  where(
    rights?.automatedDecisions === undefined,
    law('R13', ['rights', 'automatedDecisions'], say('automated-decisions')),
  )

const noticeVersion: DeclarationRule = ({ notice: { version, effectiveFrom } }) => [
  ...where(!version, guidance('R22', ['notice', 'version'], say('notice-version'))),
  ...where(!effectiveFrom, guidance('R22', ['notice', 'effectiveFrom'], say('effective-from'))),
]

/** R24: “#” is no place to read. */
const noticeAddress: DeclarationRule = ({ notice: { url } }) =>
  where(
    textsOf(url).some((address) => /^[#?]/.test(address.trim())),
    law('R24', ['notice', 'url'], say('notice-nowhere')),
  )

/** R87: the host of the register is a processor and must be named. */
const registerHost: DeclarationRule = (declaration) => {
  const { register, processor } = declaration
  const isElsewhere =
    !!register && /^https?:/.test(register.url) && !isOwnHost(new URL(register.url).hostname, declaration)
  return where(isElsewhere && !processor, law('R87', ['processor'], say('register-host')))
}

/** R88: a register outside the EEA is a transfer; of another host the notice says only that nothing is stated yet. */
const registerCountry: DeclarationRule = ({ register, processor, recipients }) => {
  if (!register || !processor || recipients.some(({ id }) => id === registerKeeperId)) return []
  const { country } = processor
  if (country !== undefined && !isInEea(country))
    return [law('R88', ['processor', 'country'], say('register-country', { country, id: registerKeeperId }))]
  return [good('R07', ['processor'], say('register-transfers', { id: registerKeeperId }))]
}

export const controllerRules: readonly DeclarationRule[] = [
  channel,
  address,
  officer,
  provision,
  automatedDecisions,
  noticeVersion,
  noticeAddress,
  registerHost,
  registerCountry,
]
