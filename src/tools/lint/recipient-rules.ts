import { adequacyScope, isInEea } from '../../declaration/adequacy.js'
import type { Declaration, Recipient, Transfer } from '../../declaration/types.js'
import { askedPurposes } from '../../declaration/asked.js'
import { recipientsOf } from '../../notice/recipients-of.js'
import { type At, type DeclarationRule, type Finding, good, guidance, law, where } from './finding.js'
import { textsOf } from '../../declaration/texts-of.js'

type RecipientRule = (recipient: Recipient, at: At, declaration: Declaration) => readonly Finding[]

/** R07: a missing statement does not mean “none”, and “none” is false for a company outside the EEA. */
const transfers: RecipientRule = ({ transfers, country }, at) => {
  const isOutside = country !== undefined && !isInEea(country)
  return [
    ...where(
      transfers === undefined,
      law('R07', [...at, 'transfers'], 'not stated; list each country outside the EEA, or write "none"'),
    ),
    ...where(
      isOutside && transfers === 'none',
      law('R07', [...at, 'transfers'], `${country} is outside the EEA; say what the transfer rests on`),
    ),
    ...(typeof transfers === 'object' ? transfers : []).flatMap((transfer, i) =>
      transferFindings(transfer, [...at, 'transfers', i]),
    ),
  ]
}

/** An adequacy decision covers some countries, and in some of them only some recipients; the EEA needs none. */
function transferFindings({ country, mechanism, copyUrl }: Transfer, at: At): readonly Finding[] {
  if (mechanism === 'adequacy')
    return where(
      adequacyScope(country) === undefined,
      law('R07', [...at, 'mechanism'], `there is no EU adequacy decision on ${country}; write scc, bcr or derogation`),
    )
  if (isInEea(country))
    return [law('R07', [...at, 'country'], `${country} is in the EEA, where no transfer takes place; remove this`)]
  return where(!copyUrl, law('R07', [...at, 'copyUrl'], 'say where a copy of the safeguard can be obtained'))
}

const country: RecipientRule = ({ country }, at) =>
  where(country === undefined, good('R07', [...at, 'country'], 'say in which country the recipient is'))

/** R41: each recipient of a visitor's data has a notice of its own. */
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

/** GDPR 26(2): the essence of the arrangement between joint controllers must be available. */
const arrangement: RecipientRule = ({ role, arrangement }, at) =>
  where(
    role === 'joint-controller' && !textsOf(arrangement).length,
    law('R132', [...at, 'arrangement'], 'say what you and this joint controller have agreed on, or link to it'),
  )

/** R41: a visitor who is asked must be told which companies receive the data. */
const named: RecipientRule = ({ id, kind }, at, declaration) =>
  where(
    kind === 'category' &&
      recipientsOf(
        declaration,
        askedPurposes(declaration).map((purpose) => purpose.id),
      ).some((recipient) => recipient.id === id),
    law('R41', [...at, 'kind'], 'a purpose that asks for consent uses this category; name each company instead'),
  )

const RULES: readonly RecipientRule[] = [transfers, country, privacyUrl, role, arrangement, named]

export const recipientRules: readonly DeclarationRule[] = [
  (declaration) =>
    declaration.recipients.flatMap((recipient, i) =>
      RULES.flatMap((rule) => rule(recipient, ['recipients', i], declaration)),
    ),
]
