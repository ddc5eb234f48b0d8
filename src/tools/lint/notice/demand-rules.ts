import { aboutOthers } from './about-others.js'
import type { Severity } from '../finding.js'
import type { AdviceId } from './advice.js'
import { hasCookies, listsCookies, restsOnConsent } from './cookies-in-notice.js'
import { suggests } from './hints.js'
import { withoutFormulas } from './interest-of-each.js'
import { missingRights, unsaidRights } from './missing-rights.js'
import { namesController } from './names-controller.js'
import { COMPANY, CONTACT, type DemandId, PROCESSORS } from './notice-words.js'
import { sparesEarlier } from './spares-earlier.js'
import { ofAllUse, ofOwnUse } from './own-use.js'
import { hasOfficer, reachesOfficer } from './reaches-officer.js'
import { findingIn, inContext, type NoticeRule, type Reading, says } from './reading.js'
import { wordsOf } from './notice-language.js'
import { isOutsideEea, namesRepresentative } from './representative.js'
import { RIGHTS } from './rights.js'
import { isAbout, type SectionKind } from './section-kinds.js'
import { countryNames } from './third-countries.js'

/** A recent year, however the day is written, other than of a law, of a beginning or of a copyright. */
const YEAR =
  /(?<![\d/:§-]|(?<!\p{L})(?:act|since|sedan|from|lag|of|vuodesta)\s|©\s?)20(1[89]|[2-9]\d)(?![\d/:]|\s?[–-]\s?\d{4})/iu

/** “On 25 May 2018 the act was replaced by the regulation” dates no notice. */
const DATE_OF_LAW =
  /(korva(si|ttiin)|kumo(si|ttiin|utui)|astui voimaan|tuli voimaan|ersat(te|tes)|upphävdes|trädde i kraft|började gälla|repealed|replaced|superseded|came into (force|effect)|entered into force)[^.]*(act|regulation|directive|GDPR|asetus|laki|direktiivi|lag|förordning)|(\bact|regulation|directive|GDPR|asetus|laki|PuL|lagen|förordningen)[^.]*(korvattiin|kumottiin|kumoutui|ersattes|upphävdes|trädde|repealed|replaced|superseded)/iu

/** What each notice must state somewhere, or with `when`, each notice of that kind. */
interface Demand {
  readonly id: AdviceId
  readonly severity: Severity
  readonly when?: (reading: Reading) => boolean
  /** The part of the notice that can meet it. Default: all. */
  readonly in?: (reading: Reading) => Reading
  readonly isMet: (reading: Reading) => boolean
  /** What sentences may suggest instead of saying it in known words. */
  readonly hint?: DemandId
}

const states =
  (statement: DemandId) =>
  (reading: Reading): boolean =>
    says(reading, reading.words.statements[statement])

const besides =
  (...kinds: readonly SectionKind[]) =>
  (reading: Reading): Reading => ({
    ...reading,
    passages: reading.passages.filter(({ heading }) => !kinds.some((kind) => isAbout(heading, kind))),
  })

/** “The law requires no data protection officer of us” is no basis for using data, and asks nothing of a person. */
const besidesOfficer = (reading: Reading): Reading => ({
  ...reading,
  passages: reading.passages.filter(({ text }) => !reading.words.officer.test(text)),
})

/** Another company than the controller is there as a recipient. */
const namesOthers = ({ passages, words }: Reading): boolean => {
  const names = passages
    .filter((passage) => !words.cookies.test(inContext(passage)))
    .flatMap(({ text }) => text.match(new RegExp(COMPANY.source, 'gu')) ?? [])
  return names.length > 0 || passages.some(({ text }) => PROCESSORS.test(text))
}

/** A country is named, other than in an address. */
const placesData = ({ passages, language }: Reading): boolean =>
  passages.some(({ text }) => countryNames(language).test(text) && !CONTACT.test(text))

/** An authority keeps its name in a notice in another language, and is named for complaints, whatever they are called. */
const namesAuthority = ({ notice }: Reading): boolean =>
  Object.values(wordsOf).some(({ authority }) => authority.test(notice.text))

/** “Legitimate interest: keeping the shop safe” */
const interestUnderItsName = ({ passages, words }: Reading): boolean =>
  passages.some(({ heading, text }) => words.legitimateInterest.test(heading) && /\p{L}{3,}\P{L}+\p{L}{3,}/u.test(text))

/** What GDPR 13 requires in every notice. */
const OF_NOTICES: readonly Demand[] = [
  {
    id: 'R01',
    severity: 'law',
    isMet: namesController,
  },
  {
    id: 'R01-name',
    severity: 'law',
    when: ({ declaration }) => declaration !== null,
    isMet: ({ notice, declaration }) =>
      notice.text.toLowerCase().includes((declaration?.controller.name ?? '').toLowerCase()),
  },
  { id: 'R02', severity: 'law', when: hasOfficer, isMet: reachesOfficer },
  { id: 'R02-representative', severity: 'law', when: isOutsideEea, isMet: namesRepresentative },
  {
    id: 'R03',
    severity: 'law',
    in: (reading) => ofAllUse(ofOwnUse(besides('provision')(besidesOfficer(reading)))),
    isMet: states('basis'),
    hint: 'basis',
  },
  {
    id: 'R04',
    severity: 'law',
    when: ({ passages, words }) => passages.some((passage) => words.legitimateInterest.test(inContext(passage))),
    in: withoutFormulas,
    isMet: (reading) => states('interest')(reading) || interestUnderItsName(reading),
  },
  {
    id: 'R06',
    severity: 'law',
    in: aboutOthers,
    isMet: (reading) => states('recipients')(reading) || namesOthers(reading),
    hint: 'recipients',
  },
  {
    id: 'R07',
    severity: 'law',
    isMet: (reading) => states('transfers')(reading) || placesData(reading),
    hint: 'transfers',
  },
  { id: 'R08', severity: 'law', in: besides('protection'), isMet: states('retention'), hint: 'retention' },
  {
    id: 'R11',
    severity: 'law',
    isMet: (reading) => states('complaint')(reading) || namesAuthority(reading),
    hint: 'complaint',
  },
  {
    id: 'R11-authority',
    severity: 'guidance',
    when: states('complaint'),
    isMet: namesAuthority,
  },
  { id: 'R12', severity: 'law', in: besidesOfficer, isMet: states('provision'), hint: 'provision' },
  { id: 'R13', severity: 'law', isMet: states('automated'), hint: 'automated' },
]

/** What even a text about cookies alone must state. */
const OF_ALL: readonly Demand[] = [
  { id: 'R10', severity: 'law', when: restsOnConsent, isMet: states('withdrawal'), hint: 'withdrawal' },
  {
    id: 'R10-earlier',
    severity: 'law',
    when: (reading) => restsOnConsent(reading) && (states('withdrawal')(reading) || suggests(reading, 'withdrawal')),
    isMet: sparesEarlier,
  },
  {
    id: 'R22',
    severity: 'guidance',
    isMet: ({ notice, words }) =>
      notice.lines.some(({ text }) => (words.date.test(text) || YEAR.test(text)) && !DATE_OF_LAW.test(text)),
  },
  {
    id: 'R28',
    severity: 'law',
    when: hasCookies,
    isMet: listsCookies,
  },
  {
    id: 'R94',
    severity: 'guidance',
    when: ({ notice, words }) => words.replayTools.test(notice.text),
    isMet: states('replay'),
  },
]

const isMetIn = ({ in: partOf = (all) => all, isMet }: Demand, reading: Reading): boolean => isMet(partOf(reading))

const isSuggestedIn = ({ in: partOf = (all) => all, hint }: Demand, reading: Reading): boolean =>
  hint !== undefined && suggests(partOf(reading), hint)

const unmet =
  (demands: readonly Demand[]): NoticeRule =>
  (reading) =>
    demands
      .filter(({ when }) => when?.(reading) ?? true)
      .filter((demand) => !isMetIn(demand, reading) && !isSuggestedIn(demand, reading))
      .map(({ id, severity }) => findingIn(reading, { id, severity }))

/** How many of the elements of GDPR 13 a text contains; a text with hardly any is not a notice. */
export const countElements = (reading: Reading): number =>
  OF_NOTICES.filter(
    (demand) => demand.id !== 'R01' && demand.severity === 'law' && !demand.when && isMetIn(demand, reading),
  ).length + (unsaidRights(reading).length < RIGHTS.length / 2 ? 1 : 0)

export const demandRules: readonly NoticeRule[] = [unmet(OF_NOTICES), missingRights, unmet(OF_ALL)]
export const cookieDemandRules: readonly NoticeRule[] = [unmet(OF_ALL)]
