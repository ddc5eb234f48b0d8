import { isInEea } from '../../declaration/adequacy.js'
import { registerKeeperId } from '../../declaration/own-processing.js'
import { type DeclarationRule, guidance, law, where } from './finding.js'
import { isOwnHost } from '../../declaration/own-hosts.js'
import { textsOf } from '../../declaration/texts-of.js'

/** R01: who is responsible, and by which electronic channel to reach them. */
const channel: DeclarationRule = ({ controller: { email, url } }) =>
  where(!email && !url, law('R01', ['controller'], 'no electronic contact; add email or url'))

const address: DeclarationRule = ({ controller: { email, address } }) =>
  where(!email && !address, law('R01', ['controller'], 'neither email nor address is given; add one of them'))

/** R02: a missing statement does not mean “there is none”. */
const officer: DeclarationRule = ({ dataProtectionOfficer: officer }) => [
  ...where(
    officer === undefined,
    law(
      'R02',
      ['dataProtectionOfficer'],
      'not stated; name the data protection officer, or write null if there is none',
    ),
  ),
  ...where(
    !!officer && !officer.email && !officer.phone,
    law('R02', ['dataProtectionOfficer'], 'no contact details; add email or phone'),
  ),
]

const provision: DeclarationRule = ({ rights, purposes }) => {
  if (purposes.length > 0 && purposes.every((purpose) => purpose.provision)) return []
  return [
    ...where(
      !rights?.provision,
      law('R12', ['rights', 'provision'], 'say whether giving the data is statutory, contractual or voluntary'),
    ),
    ...where(
      textsOf(rights?.consequence).length === 0,
      law('R12', ['rights', 'consequence'], 'state the consequences of not giving the data'),
    ),
  ]
}

const automatedDecisions: DeclarationRule = ({ rights }) =>
  where(
    rights?.automatedDecisions === undefined,
    law('R13', ['rights', 'automatedDecisions'], 'not stated; write false, or the logic and its consequences'),
  )

const noticeVersion: DeclarationRule = ({ notice: { version, effectiveFrom } }) => [
  ...where(!version, guidance('R22', ['notice', 'version'], 'give the notice a version, such as "2026-11"')),
  ...where(!effectiveFrom, guidance('R22', ['notice', 'effectiveFrom'], 'add the date from which it applies')),
]

/** R87: the host of the register is a processor and must be named. */
const registerHost: DeclarationRule = (declaration) => {
  const { register, processor } = declaration
  const isElsewhere =
    !!register && /^https?:/.test(register.url) && !isOwnHost(new URL(register.url).hostname, declaration)
  return where(
    isElsewhere && !processor,
    law(
      'R87',
      ['processor'],
      'the register is on a host that is not yours; name the company that hosts it under a contract with you',
    ),
  )
}

/** R88: a register outside the EEA is a transfer. */
const registerCountry: DeclarationRule = ({ register, processor, recipients }) => {
  const country = processor?.country
  return where(
    !!register && country !== undefined && !isInEea(country) && !recipients.some(({ id }) => id === registerKeeperId),
    law(
      'R88',
      ['processor', 'country'],
      `the register is in ${country ?? ''}, outside the EEA; add a recipient with the id ${registerKeeperId} and its transfers`,
    ),
  )
}

export const controllerRules: readonly DeclarationRule[] = [
  channel,
  address,
  officer,
  provision,
  automatedDecisions,
  noticeVersion,
  registerHost,
  registerCountry,
]
