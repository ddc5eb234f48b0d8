import { isInEea } from '../../declaration/adequacy.js'
import { askedPurposes, servicesOf } from '../../declaration/asked.js'
import { dataCategory } from '../../declaration/data-category.js'
import { textsOf } from '../../declaration/texts-of.js'
import type { Declaration, Text } from '../../declaration/types.js'
import { type DeclarationRule, type RuleFinding, good, guidance, law, where } from './finding.js'
import { say } from './messages/lint-message.js'

/** R02: GDPR 27. */
const representative: DeclarationRule = ({ controller: { country = 'FI' }, representative }) => [
  ...where(
    !isInEea(country) && !representative,
    law('R02', ['representative'], say('representative-missing', { country })),
  ),
  ...where(
    representative?.country !== undefined && !isInEea(representative.country),
    law('R02', ['representative', 'country'], say('representative-outside')),
  ),
  ...where(
    !!representative && !representative.email && !representative.address && !representative.url,
    law('R02', ['representative'], say('representative-without-contact')),
  ),
]

/** Sites that mention an authority other than the data protection authority. */
const DEVICE_STORAGE =
  /traficom|pts|post.? och tele|telecom|communications|bundesnetz|cnil|garante|aepd|ombud|datatilsyn/i

/**
 * R11. The notice itself names the data protection authority of any EEA country, and in Finland also Traficom. The
 * authority for storage on the device differs by country, so elsewhere the controller must declare it.
 */
const authorities: DeclarationRule = (declaration) => {
  const { rights, controller } = declaration
  const { country = 'FI' } = controller
  const named = rights?.authorities ?? []
  const at = ['rights', 'authorities']
  if (!isInEea(country) && !named.length) return [law('R11', at, say('authority-missing', { country }))]
  if (!isInEea(country) || !askedPurposes(declaration).length) return []
  if (/^(FI|AX)$/.test(country))
    return where(
      named.length > 0 && !named.some(({ name }) => textsOf(name).some((text) => /traficom/i.test(text))),
      good('R11', at, say('add-traficom')),
    )
  const isNamed = named.some(({ name }) => textsOf(name).some((text) => DEVICE_STORAGE.test(text)))
  return where(!isNamed, good('R11', at, say('device-authority', { country })))
}

/** R10: consent that the settings do not manage must be withdrawn elsewhere. */
const withdrawal: DeclarationRule = (declaration) => {
  const { purposes, rights, controller } = declaration
  const hasContact = textsOf(rights?.contact).length > 0 || textsOf(rights?.requestUrl).length > 0 || !!controller.email
  return purposes.flatMap((purpose, i) =>
    where(
      purpose.legalBasis === 'consent' &&
        !servicesOf(declaration, purpose.id).length &&
        !isAskedByDefault(purpose.id) &&
        !textsOf(purpose.withdrawal).length &&
        !hasContact,
      law('R10', ['purposes', i, 'withdrawal'], say('withdrawal')),
    ),
  )
}

/** A well-known purpose without services needs no consent yet. */
const isAskedByDefault = (id: string): boolean =>
  ['preferences', 'analytics', 'marketing', 'demographics', 'social-media', 'external-content'].includes(id)

/** R12: required data must have a stated consequence. */
const consequences: DeclarationRule = ({ purposes }) =>
  purposes.flatMap((purpose, i) => {
    const own = { provision: purpose.provision, at: ['purposes', i, 'provision', 'consequence'] }
    const kinds = (purpose.dataCategories ?? []).map((category, j) => ({
      provision: dataCategory(category).provision,
      at: ['purposes', i, 'dataCategories', j, 'provision', 'consequence'],
    }))
    return [own, ...kinds].flatMap(({ provision, at }) =>
      where(
        provision !== undefined && provision.requirement !== 'voluntary' && !textsOf(provision.consequence).length,
        law('R12', at, say('consequence')),
      ),
    )
  })

/** R12, R52: data that a person must give rests on no consent. */
const freeConsent: DeclarationRule = ({ purposes }) =>
  purposes.flatMap(({ legalBasis, provision }, i) =>
    where(
      legalBasis === 'consent' && provision !== undefined && provision.requirement !== 'voluntary',
      law('R12', ['purposes', i, 'provision', 'requirement'], say('provision-of-consent')),
    ),
  )

/** R01: whom to contact, if one controller has several registers. */
const registers: DeclarationRule = ({ registers = [], notice, purposes }) => {
  const found = registers.flatMap((register, i): readonly RuleFinding[] => [
    ...where(!register.contact && !notice.contact, good('R01', ['registers', i, 'contact'], say('register-contact'))),
    ...where(!register.purposes.length, law('R03', ['registers', i, 'purposes'], say('register-purposes'))),
  ])
  const twice = purposes.filter(({ id }) => registers.filter((one) => one.purposes.includes(id)).length > 1)
  return [...found, ...twice.map(({ id }) => guidance('R21', ['registers'], say('several-registers', { id })))]
}

/** R19: a copy of an identity document is more than identification requires (GDPR 12(6), 5(1)(c)). */
const IDENTITY_COPY =
  /(kopio|jäljennös)\p{L}*[^.]{0,40}(passi|henkilö(kort|llisyystod)|ajokort)|kopia[^.]{0,40}(pass|körkort|legitimation|id-kort)|copy of[^.]{0,20}(passport|identity|driving licen|ID\b)|allekirjoit|undertecknad|signed letter/iu

/** R23: a request to check the page again does not inform readers. */
const COME_BACK = /tarkista|säännöllisesti|ajoittain|regelbundet|check (this|back)|from time to time|regularly/i

const wordings: DeclarationRule = ({ rights, changesTold }) => [
  ...says(rights?.identification, IDENTITY_COPY, guidance('R19', ['rights', 'identification'], say('identity-copy'))),
  ...says(changesTold, COME_BACK, guidance('R23', ['changesTold'], say('come-back'))),
]

const says = (text: Text | undefined, words: RegExp, found: RuleFinding): readonly RuleFinding[] =>
  where(
    textsOf(text).some((one) => words.test(one)),
    found,
  )

/** R21: “not disclosed to anyone” contradicts declared recipients. */
const NOBODY = /kenellekään|ei luovuteta( \p{L}+)?\W*$|nobody|anybody|anyone|ingen|någon/iu
/** “Health data, to nobody” is about some data; “to nobody” and “we give data to nobody” are about all. */
const ALL_DATA =
  /(?<!\p{L})(data|information|details|tieto(ja|jasi|jaan|a)|henkilötietoja|uppgifter|personuppgifter)(?!\p{L})/iu
const isSpecific = (text: string): boolean => text.split(/\s+/).length > 2 && !ALL_DATA.test(text)
const notDisclosed: DeclarationRule = ({ notDisclosed, recipients, purposes }: Declaration) => {
  const got = new Set(purposes.flatMap((purpose) => purpose.recipients ?? []))
  return where(
    recipients.some(({ id }) => got.has(id)) &&
      textsOf(notDisclosed).some((text) => NOBODY.test(text) && !/[,:;]/.test(text) && !isSpecific(text)),
    guidance('R21', ['notDisclosed'], say('not-disclosed')),
  )
}

/** R14: data obtained from others, such as purchased addresses, has a source. */
/** Bought data, not what a customer has bought. */
const BOUGHT =
  /(ostet|ostam|hankit)\p{L}* (osoit|yhteystie|tieto|tiedo|rekister|lista)|rekisteristä|kumppani|päivityspalvelu|(bought|purchased) (address|data|details|lists?|contact)|third.party|partner|(in)?köpt\p{L}* (adress|uppgift|lista|register)/iu
const sources: DeclarationRule = ({ purposes }) =>
  purposes.flatMap(({ sources, dataCategories = [], description }, i) => {
    const isTold =
      textsOf(sources).length > 0 || dataCategories.some((one) => textsOf(dataCategory(one).source).length > 0)
    const words = [...textsOf(description), ...dataCategories.flatMap((one) => textsOf(dataCategory(one).title))]
    return where(
      !isTold && words.some((text) => BOUGHT.test(text)),
      law('R14', ['purposes', i, 'sources'], say('source-missing')),
    )
  })

/** R65: a site for children asks for no consent, and a person must know the consequences. */
const children: DeclarationRule = (declaration) =>
  where(
    declaration.file.audience?.children === true &&
      declaration.purposes.some(({ id, needsConsent }) => needsConsent && servicesOf(declaration, id).length > 0),
    guidance('R65', ['audience', 'children'], say('children')),
  )

/** R65: below this age a guardian consents (GDPR 8); where a country's own is not known here, the highest applies. */
const AGES_OF_CONSENT: Readonly<Record<string, number>> = { FI: 13, AX: 13, SE: 13, EE: 13, ES: 14, FR: 15 }
const HIGHEST_AGE = 16

const minimumAge: DeclarationRule = (declaration) => {
  const { audience, controller } = declaration
  const lowest = audience?.minimumAge
  if (lowest === undefined) return []
  const path = ['audience', 'minimumAge']
  const ofConsent = AGES_OF_CONSENT[controller.country ?? 'FI'] ?? HIGHEST_AGE
  if (audience?.children) return where(lowest >= ADULT, guidance('R21', path, say('children-adult')))
  return where(
    lowest < ofConsent && askedPurposes(declaration).length > 0,
    guidance('R65', path, say('minimum-age', { age: String(ofConsent) })),
  )
}
const ADULT = 18

export const noticeKeyRules: readonly DeclarationRule[] = [
  representative,
  authorities,
  withdrawal,
  consequences,
  freeConsent,
  registers,
  wordings,
  notDisclosed,
  sources,
  children,
  minimumAge,
]
