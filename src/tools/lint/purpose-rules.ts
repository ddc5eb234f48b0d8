import { askedPurposes, servicesOf } from '../../declaration/asked.js'
import { hasLetters } from '../../declaration/answer-labels.js'
import { dataCategory } from '../../declaration/data-category.js'
import type { Declaration, Purpose } from '../../declaration/types.js'
import type { Text } from '../../declaration/types.js'
import { longestDays } from '../../declaration/values/duration.js'
import { isWellKnown } from '../../declaration/well-known.js'
import { type At, type DeclarationRule, type RuleFinding, good, guidance, law, where } from './finding.js'
import { say } from './messages/lint-message.js'
import { knownUse } from './known-hosts.js'
import { isOpenEnded } from './open-ended.js'
import { retentionOf } from '../../declaration/retention-of.js'
import { saysEnough, textsOf } from '../../declaration/texts-of.js'

/** A rule about one purpose; `at` is its position. */
type PurposeRule = (purpose: Purpose, at: At, declaration: Declaration) => readonly RuleFinding[]

/** A shorter text explains nothing (R32). */
const LEAST_NECESSITY = 30

/** A picture or a dash says nothing either. */
const isUnsaid = (id: string, text: Text | undefined): boolean =>
  (!isWellKnown(id) && !textsOf(text).length) || !textsOf(text).every(hasLetters)

/** R03, R43: a custom purpose has no texts except those declared. */
const words: PurposeRule = ({ id, title, description }, at) => [
  ...where(isUnsaid(id, title), law('R03', [...at, 'title'], say('no-title'))),
  ...where(isUnsaid(id, description), law('R03', [...at, 'description'], say('no-description'))),
  ...where(
    textsOf(title).some((text) => VAGUE_TITLE.test(text.trim())),
    guidance('R43', [...at, 'title'], say('vague-title')),
  ),
  ...where(
    textsOf(description).some((text) => VAGUE.test(text) && text.length < 100),
    guidance('R43', [...at, 'description'], say('vague-description')),
  ),
]

const VAGUE_TITLE =
  /^(parempi|turvallinen|sujuva|paras) \p{L}+$|^(a )?(better|best|safer?|smoother?) (site|service|experience)|^(en )?bättre (webbplats|tjänst|upplevelse)|turvallisuuspäivity|security update|käyttökokemu|user experience/iu

const VAGUE = /käyttökokemu|käyttäjäkokemu|user experience|your experience|användarupplevelse|\bpalvelun parantami/i

/** R04: two words that name something; “our legitimate interest” names nothing. */
const NO_INTEREST =
  /^\W*(our |meidän |vår(t|a)? )?(oikeutet\p{L}* (etu|etumme|intressi)|legitimate interests?|berättiga\p{L}* intressen?|business|liiketoimin\p{L}*)\W*$/iu

const isInterest = (text: Text | undefined): boolean =>
  textsOf(text).length > 0 &&
  textsOf(text).every((words) => /\p{L}{2,}\P{L}.*\p{L}{2,}/u.test(words) && !NO_INTEREST.test(words))

/** The notice has words of evaste's own for this one. */
const hasOwnWords = (id: string, text: Text | undefined): boolean => id === 'necessary' && text === undefined

const legitimateInterest: PurposeRule = ({ id, legalBasis, legitimateInterest }, at) =>
  where(
    legalBasis === 'legitimate-interests' && !isInterest(legitimateInterest) && !hasOwnWords(id, legitimateInterest),
    law('R04', [...at, 'legitimateInterest'], say('interest')),
  )

/** The same of a kind of data that rests on an interest where its purpose does not. */
const interestInData: PurposeRule = ({ legalBasis, dataCategories = [] }, at) =>
  dataCategories
    .map(dataCategory)
    .flatMap(({ basis, legitimateInterest }, i) =>
      where(
        basis === 'legitimate-interests' && legalBasis !== basis && !isInterest(legitimateInterest),
        law('R04', [...at, 'dataCategories', i, 'legitimateInterest'], say('interest')),
      ),
    )

/**
 * R05: what is stored on the device is either necessary, with a reason, or needs consent. Purposes that are never
 * necessary have a rule below.
 */
const basisOnDevice: PurposeRule = (purpose, at, declaration) =>
  where(
    !purpose.needsConsent &&
      !purpose.necessity &&
      !NEVER_NECESSARY.has(purpose.id) &&
      servicesOf(declaration, purpose.id).length > 0,
    law('R05', at, say('basis-on-device', { basis: purpose.legalBasis })),
  )

const necessityReason: PurposeRule = ({ necessity }, at) =>
  where(
    necessity !== undefined && !saysEnough(necessity, LEAST_NECESSITY),
    law('R32', [...at, 'necessity'], say('necessity-reason')),
  )

const neverNecessary: PurposeRule = ({ id, needsConsent, necessity }, at) => {
  const rule = NEVER_NECESSARY.get(id)
  const key = necessity === undefined ? 'legalBasis' : 'necessity'
  return where(rule !== undefined && !needsConsent, law(rule ?? '', [...at, key], say('never-necessary', { id })))
}

/** Well-known purposes that are never necessary, each with the rule that says so. */
export const NEVER_NECESSARY = new Map([
  ['analytics', 'R33'],
  ['preferences', 'R34'],
  ['demographics', 'R35'],
  ['session-replay', 'R36'],
  ['social-media', 'R38'],
  ['marketing', 'R05'],
])

const LONGEST_RETENTION_DAYS = longestDays('P240M') ?? 0

const retentionStated: PurposeRule = (purpose, at, declaration) => {
  const { period, criteria } = retentionOf(purpose, declaration) ?? {}
  return where(!period && !textsOf(criteria).length, law('R08', [...at, 'retention'], say('retention')))
}

const retention: PurposeRule = ({ retention }, at) => [
  ...where(
    textsOf(retention?.criteria).some(isOpenEnded),
    law('R08', [...at, 'retention', 'criteria'], say('retention-open')),
  ),
  ...where(
    (longestDays(retention?.period ?? '') ?? 0) > LONGEST_RETENTION_DAYS,
    guidance('R08', [...at, 'retention', 'period'], say('retention-long')),
  ),
  ...where(
    !!retention?.period && !textsOf(retention.from).length,
    good('R08', [...at, 'retention', 'from'], say('retention-from')),
  ),
]

const dataCategories: PurposeRule = ({ dataCategories = [] }, at) =>
  where(dataCategories.length === 0, law('R14', [...at, 'dataCategories'], say('data-kinds')))

/** R35: age, gender and interests are a purpose of their own. */
const hiddenDemographics: PurposeRule = (purpose, at, declaration) => {
  if (['demographics', 'marketing'].includes(purpose.id) || !servicesOf(declaration, purpose.id).length) return []
  return (purpose.dataCategories ?? []).flatMap((category, i) =>
    where(
      textsOf(dataCategory(category).title).some((text) => DEMOGRAPHIC.test(text)),
      law('R35', [...at, 'dataCategories', i], say('hidden-demographics')),
    ),
  )
}

const DEMOGRAPHIC =
  /(?<!\p{L})(ikä(?!v)|sukupuol|kiinnostu(?!nut)|ålder|kön(?!s?roll)|intresse|age(?!\p{L})|gender|interests)/iu

/** R93: a recording must exclude pages where people enter sensitive data. */
const sensitiveRoutes: DeclarationRule = (declaration) =>
  where(
    askedPurposes(declaration).some(({ id }) => id === 'session-replay') && !declaration.file.sensitiveRoutes,
    guidance('R93', ['sensitiveRoutes'], say('sensitive-routes')),
  )

/** R133: GDPR 9(2), GDPR 10 and national law require a separate ground. */
const SPECIAL =
  /henkilötunnu|terveystie|terveyde|(?<!\p{L})terveys|allergi|uskonno|poliittis|ammattiliit|seksuaal|biometr|geneetti|etni(nen|s|c)|vakaumu|verensok|diagnoos|sairau|lääkity|rikos|tuomio(t|ista|ita)?(?!\p{L}*istui)|rokot|vammai|raskau|personbeteckning|personnummer|hälso|sjukdom|religi|politisk|fackförening|sexuell|facklig|diagnos|medicinering|brott|vaccin|graviditet|funktionsneds|identity (code|number)|social security number|health|religio|political|trade union|sexual|biometric|genetic|ethnic|medication|illness|criminal|convict|disabilit|pregnan|gesundheit|ethnisch|isikukood|terviseandme/iu

const specialGround: PurposeRule = ({ dataCategories = [] }, at) =>
  dataCategories
    .map(dataCategory)
    .flatMap(({ title, specialGround }, i) =>
      where(
        textsOf(title).some((text) => SPECIAL.test(text)) && !textsOf(specialGround).length,
        law('R133', [...at, 'dataCategories', i], say('special-ground')),
      ),
    )

/** R31: one purpose for several uses leaves no choice between them. */
const oneUse: PurposeRule = (purpose, at, declaration) => {
  const uses = new Set(servicesOf(declaration, purpose.id).flatMap((service) => knownUse(service)?.use ?? []))
  return where(
    purpose.needsConsent && uses.size > 1,
    guidance('R31', at, say('several-uses', { uses: { join: 'and', items: [...uses].map((use) => say(use)) } })),
  )
}

/** R03: without a basis consent is assumed; where nothing on the pages asks for it, that is an oversight. */
const basisStated: DeclarationRule = (declaration) =>
  declaration.file.purposes.flatMap((purpose, i) =>
    where(
      typeof purpose === 'object' &&
        !isWellKnown(purpose.id) &&
        purpose.legalBasis === undefined &&
        servicesOf(declaration, purpose.id).length === 0,
      law('R03', ['purposes', i, 'legalBasis'], say('basis-not-stated')),
    ),
  )

const RULES: readonly PurposeRule[] = [
  specialGround,
  oneUse,
  words,
  legitimateInterest,
  interestInData,
  basisOnDevice,
  necessityReason,
  neverNecessary,
  retentionStated,
  retention,
  dataCategories,
  hiddenDemographics,
]

export const purposeRules: readonly DeclarationRule[] = [
  (declaration) =>
    declaration.purposes.flatMap((purpose, i) => RULES.flatMap((rule) => rule(purpose, ['purposes', i], declaration))),
  sensitiveRoutes,
  basisStated,
]
