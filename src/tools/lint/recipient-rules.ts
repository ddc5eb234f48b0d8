import type { Declaration, Recipient } from '../../declaration/types.js'
import { type At, type DeclarationRule, type Finding, good, guidance, law, where } from './finding.js'
import { textsOf } from '../../declaration/texts-of.js'

/** The European Economic Area. */
const EEA = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO AX'.split(' '),
)

type RecipientRule = (recipient: Recipient, at: At, declaration: Declaration) => readonly Finding[]

/** R07: silence is not “none”, and “none” is not true of a company outside. */
const transfers: RecipientRule = ({ transfers, country }, at) => {
  const isOutside = country !== undefined && !EEA.has(country)
  return [
    ...where(
      transfers === undefined,
      law('R07', [...at, 'transfers'], 'unsaid; list each country outside the EEA, or write "none"'),
    ),
    ...where(
      isOutside && transfers === 'none',
      law('R07', [...at, 'transfers'], `${country} is outside the EEA; say what the transfer rests on`),
    ),
    ...(typeof transfers === 'object' ? transfers : []).flatMap(({ mechanism, copyUrl }, i) =>
      where(
        mechanism !== 'adequacy' && !copyUrl,
        law('R07', [...at, 'transfers', i, 'copyUrl'], 'say where a copy of the safeguard is to be had'),
      ),
    ),
  ]
}

const country: RecipientRule = ({ country }, at) =>
  where(country === undefined, good('R07', [...at, 'country'], 'say in which country the recipient is'))

/** R41: whom a visitor's data go to has a notice of its own. */
const privacyUrl: RecipientRule = ({ id, privacyUrl }, at, { purposes, services }) =>
  where(
    !textsOf(privacyUrl).length &&
      services.some(
        ({ recipient, purpose }) => recipient === id && purposes.some((one) => one.id === purpose && one.needsConsent),
      ),
    guidance('R41', [...at, 'privacyUrl'], 'link to the recipient’s own privacy notice'),
  )

const role: RecipientRule = ({ role }, at) =>
  where(
    role === undefined,
    good('R06', [...at, 'role'], 'say whether it is a controller, a joint-controller or a processor'),
  )

const RULES: readonly RecipientRule[] = [transfers, country, privacyUrl, role]

export const recipientRules: readonly DeclarationRule[] = [
  (declaration) =>
    declaration.recipients.flatMap((recipient, i) =>
      RULES.flatMap((rule) => rule(recipient, ['recipients', i], declaration)),
    ),
]
