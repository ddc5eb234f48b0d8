import { adequacyScope, isInEea } from '../../declaration/adequacy.js'
import type { Declaration, Recipient, Transfer } from '../../declaration/types.js'
import { askedPurposes } from '../../declaration/asked.js'
import { recipientsOf } from '../../notice/recipients-of.js'
import { type At, type DeclarationRule, type RuleFinding, good, guidance, law, where } from './finding.js'
import { say } from './messages/lint-message.js'
import { textsOf } from '../../declaration/texts-of.js'

type RecipientRule = (recipient: Recipient, at: At, declaration: Declaration) => readonly RuleFinding[]

/** R07: a missing statement does not mean “none”, and “none” is false for a company outside the EEA. */
const transfers: RecipientRule = ({ transfers, country }, at) => {
  const isOutside = country !== undefined && !isInEea(country)
  const told = transfers === 'none' ? [] : transfers
  return [
    ...where(told === undefined, law('R07', [...at, 'transfers'], say('transfers-not-stated'))),
    ...where(
      isOutside && told !== undefined && !told.some((transfer) => transfer.country === country),
      law('R07', [...at, 'transfers'], say('transfer-basis', { country: country ?? '' })),
    ),
    ...(told ?? []).flatMap((transfer, i) => transferFindings(transfer, [...at, 'transfers', i])),
  ]
}

/** An adequacy decision covers some countries, and in some of them only some recipients; the EEA needs none. */
function transferFindings({ country, mechanism, copyUrl }: Transfer, at: At): readonly RuleFinding[] {
  if (isInEea(country)) return [law('R07', [...at, 'country'], say('country-in-eea', { country }))]
  if (mechanism === 'adequacy')
    return where(
      adequacyScope(country) === undefined,
      law('R07', [...at, 'mechanism'], say('no-adequacy', { country })),
    )
  return where(!copyUrl, law('R07', [...at, 'copyUrl'], say('safeguard-copy')))
}

/** The companies of a category may be in several countries. */
const country: RecipientRule = ({ country, kind }, at) =>
  where(country === undefined && kind !== 'category', good('R07', [...at, 'country'], say('recipient-country')))

/** R41: each recipient of a visitor's data has a notice of its own. */
const privacyUrl: RecipientRule = ({ id, privacyUrl }, at, { purposes, services }) =>
  where(
    !textsOf(privacyUrl).length &&
      services.some(
        ({ recipient, purpose }) => recipient === id && purposes.some((one) => one.id === purpose && one.needsConsent),
      ),
    guidance('R41', [...at, 'privacyUrl'], say('recipient-notice')),
  )

/** An authority decides for itself. */
const role: RecipientRule = ({ role, kind }, at) =>
  where(role === undefined && kind !== 'authority', good('R06', [...at, 'role'], say('recipient-role')))

/** GDPR 26(2): the essence of the arrangement between joint controllers must be available. */
const arrangement: RecipientRule = ({ role, arrangement }, at) =>
  where(
    role === 'joint-controller' && !textsOf(arrangement).some(saysSomething),
    law('R132', [...at, 'arrangement'], say('arrangement')),
  )

const saysSomething = (text: string): boolean => {
  if (/^(https?:\/\/|\/)\S+$/i.test(text.trim())) return true
  const words = text.split(/\s+/).length
  return words >= LEAST_WORDS && !(words < SHORT && ONLY_JOINT.test(text))
}
const LEAST_WORDS = 4
const SHORT = 8
/** That there is an arrangement, and not what it says. */
const ONLY_JOINT =
  /share|joint|together|agreed|yhdessä|yhteis|jaamme|sovittu|sopineet|tillsammans|gemensam|delar|kommit överens|gemeinsam|conjoint|ensemble/i

/** R41: “our advertising partners” is no company, so the banner's count would be wrong. */
const group: RecipientRule = ({ name, kind }, at) =>
  where(
    kind !== 'category' &&
      kind !== 'authority' &&
      textsOf(name).some((text) => GROUPS.some((words) => words.test(text))),
    guidance('R41', [...at, 'name'], say('group-of-recipients')),
  )
const GROUPS = [
  /(?<!& ?)(?:(?:kumppani|toimittaja|verkosto|alihankkija|mainostaja|palveluntarjoaja)(?:t|mme)|yritykset|liikkeet)$/i,
  // “Hill Partners” is a company.
  /(?<=\S )(?:partners|companies|providers|networks|advertisers|vendors|suppliers|subcontractors|carriers)$/,
  /(?:partners|partnerna|leverantörer|annonsörer|nätverken|företagen)$/,
  /\d+ (?:\p{L}+ )*(?:yrity|kumppan|compan|partner|företag)/u,
  // “Partners (12)”, “12 kpl”, “a network of media houses”
  /(?:kumppanit|verkostomme|partners|partnerna|partner) ?\(|\d+ (?:kpl|st|pcs)(?!\p{L})|\b(?:network|group|circle) of \p{L}+|\b(?:network|group) of \d+/iu,
  /^(?:muut|useat|other|various|several|andra|olika|flera) \p{L}+/iu,
]

/** R41: a visitor who is asked must be told which companies receive the data. */
const named: RecipientRule = ({ id, kind }, at, declaration) =>
  where(
    kind === 'category' &&
      recipientsOf(
        declaration,
        askedPurposes(declaration).map((purpose) => purpose.id),
      ).some((recipient) => recipient.id === id),
    law('R41', [...at, 'kind'], say('category-of-recipients')),
  )

/** R31, R35: a company that infers age and interests from its own accounts decides for itself, whatever else it does. */
const inferring: RecipientRule = ({ id, role }, at, { services }) => {
  const purposes = new Set(services.filter(({ recipient }) => recipient === id).map(({ purpose }) => purpose))
  return where(
    role === 'processor' && purposes.has('demographics') && purposes.size > 1,
    guidance('R31', [...at, 'role'], say('processor-infers')),
  )
}

const RULES: readonly RecipientRule[] = [transfers, country, privacyUrl, role, inferring, arrangement, group, named]

export const recipientRules: readonly DeclarationRule[] = [
  (declaration) =>
    declaration.recipients.flatMap((recipient, i) =>
      RULES.flatMap((rule) => rule(recipient, ['recipients', i], declaration)),
    ),
]
