import type { Severity } from '../finding.js'
import type { AdviceId } from './advice.js'
import { COMPANY, CONTACT, COOKIE_NAMES, type DemandId, NAME_AND_TIME, TEMPLATE } from './notice-words.js'
import type { Passage } from './passages.js'
import { findingIn, inContext, type NoticeRule, type Reading, says } from './reading.js'
import { type RightId, RIGHTS } from './rights.js'
import { isAbout } from './section-kinds.js'

/** What each notice must state somewhere, or with `when`, each notice of that kind. */
interface Demand {
  readonly id: AdviceId
  readonly severity: Severity
  readonly when?: (reading: Reading) => boolean
  readonly isMet: (reading: Reading) => boolean
}

const states =
  (statement: DemandId) =>
  (reading: Reading): boolean =>
    says(reading, reading.words.statements[statement])

/** How many of the first sentences may name the controller without calling it one. */
const INTRODUCTION = 6

/** R01: a contact, and either a sentence about the controller or a company at the start of the notice. */
function namesController({ notice, words, passages }: Reading): boolean {
  if (!CONTACT.test(notice.text)) return false
  const isNamed = ({ text }: Passage): boolean => COMPANY.test(text) || CONTACT.test(text)
  return passages.some(
    (passage, i) =>
      !TEMPLATE.test(passage.text) &&
      (words.controller.test(passage.text) ||
        (words.controller.test(passage.heading) && isNamed(passage)) ||
        (i < INTRODUCTION && COMPANY.test(passage.text))),
  )
}

/** Another company than the controller is there as a recipient. */
const namesOthers = ({ passages, words }: Reading): boolean => {
  const names = passages
    .filter((passage) => !words.cookies.test(inContext(passage)))
    .flatMap(({ text }) => text.match(new RegExp(COMPANY.source, 'gu')) ?? [])
  return new Set(names).size > 1
}

const cookiePassages = ({ passages, words }: Reading): readonly Passage[] =>
  passages.filter(({ text, heading }) => words.cookies.test(`${heading} ${text}`) && !words.noCookies.test(text))

const hasCookies = (reading: Reading): boolean =>
  cookiePassages(reading).length > 0 || /google analytics/i.test(reading.notice.text)

/** A name and how long it lasts, or a link to the list. */
const listsCookies = (reading: Reading): boolean =>
  COOKIE_NAMES.test(reading.notice.text) ||
  reading.words.cookieList.test(reading.notice.text) ||
  cookiePassages(reading).some(
    ({ text, heading }) =>
      reading.words.cookies.test(`${heading.replace(titleOf(reading), '')} ${text}`) && NAME_AND_TIME.test(text),
  )

const titleOf = ({ notice }: Reading): string => notice.lines[0]?.text ?? ''

/** What is said to rest on consent, and cookies for what needs consent. */
const restsOnConsent = (reading: Reading): boolean =>
  reading.words.replayTools.test(reading.notice.text) ||
  says(reading, [reading.words.consent]) ||
  cookiePassages(reading).some((passage) =>
    reading.words.measuredCookies.test(`${inContext(passage)} ${passage.beside}`),
  )

/** R02: a sentence, since a heading alone does not say whether there is one. */
const mentionsOfficer = ({ passages, words }: Reading): boolean =>
  passages.some(({ text, heading }) => words.officer.test(text) || isAbout(heading, 'officer'))

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
  { id: 'R02', severity: 'good', isMet: mentionsOfficer },
  { id: 'R03', severity: 'law', isMet: states('basis') },
  {
    id: 'R04',
    severity: 'law',
    when: ({ passages, words }) => passages.some((passage) => words.legitimateInterest.test(inContext(passage))),
    isMet: states('interest'),
  },
  { id: 'R06', severity: 'law', isMet: (reading) => states('recipients')(reading) || namesOthers(reading) },
  { id: 'R07', severity: 'law', isMet: states('transfers') },
  { id: 'R08', severity: 'law', isMet: states('retention') },
  { id: 'R11', severity: 'law', isMet: states('complaint') },
  {
    id: 'R11-authority',
    severity: 'guidance',
    when: states('complaint'),
    isMet: ({ notice, words }) => words.authority.test(notice.text),
  },
  { id: 'R12', severity: 'law', isMet: states('provision') },
  { id: 'R13', severity: 'law', isMet: states('automated') },
]

/** What even a text about cookies alone must state. */
const OF_ALL: readonly Demand[] = [
  { id: 'R10', severity: 'law', when: restsOnConsent, isMet: states('withdrawal') },
  { id: 'R22', severity: 'guidance', isMet: ({ notice, words }) => words.date.test(notice.text) },
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

const unmet =
  (demands: readonly Demand[]): NoticeRule =>
  (reading) =>
    demands
      .filter(({ when, isMet }) => (when?.(reading) ?? true) && !isMet(reading))
      .map(({ id, severity }) => findingIn(reading, { id, severity }))

/** R09: each right, in a sentence or under a heading about rights. */
const missingRights: NoticeRule = (reading) => {
  const missing = unsaidRights(reading)
  const names = missing.map((right) => RIGHT_NAMES[reading.language][right]).join(', ')
  if (missing.length) return [findingIn(reading, { id: 'R09', severity: 'law', values: { rights: names } })]
  return []
}

/** A sentence that names three rights is about rights, whatever introduces it. */
const A_LIST = 3

function unsaidRights({ words, passages }: Reading): readonly RightId[] {
  const namedIn = (text: string): readonly RightId[] => RIGHTS.filter((right) => words.rights[right].test(text))
  const about = passages.filter(
    (passage) =>
      !words.rightsNot.test(passage.text) &&
      (words.rightsHint.test(`${inContext(passage)} ${passage.beside}`) || namedIn(passage.text).length >= A_LIST),
  )
  const named = new Set(about.flatMap((passage) => namedIn(inContext(passage))))
  return RIGHTS.filter((right) => !named.has(right))
}

const RIGHT_NAMES = {
  en: {
    access: 'access',
    rectification: 'rectification',
    erasure: 'erasure',
    restriction: 'restriction',
    objection: 'objection',
    portability: 'portability',
  },
  fi: {
    access: 'pääsy tietoihin',
    rectification: 'oikaiseminen',
    erasure: 'poistaminen',
    restriction: 'rajoittaminen',
    objection: 'vastustaminen',
    portability: 'siirtäminen järjestelmästä toiseen',
  },
  sv: {
    access: 'tillgång',
    rectification: 'rättelse',
    erasure: 'radering',
    restriction: 'begränsning',
    objection: 'invändning',
    portability: 'dataportabilitet',
  },
} as const

/** How many of the elements of GDPR 13 a text contains; a text with hardly any is not a notice. */
export const countElements = (reading: Reading): number =>
  OF_NOTICES.filter(({ severity, when, isMet }) => severity === 'law' && !when && isMet(reading)).length +
  (unsaidRights(reading).length < RIGHTS.length / 2 ? 1 : 0)

export const demandRules: readonly NoticeRule[] = [unmet(OF_NOTICES), missingRights, unmet(OF_ALL)]
export const cookieDemandRules: readonly NoticeRule[] = [unmet(OF_ALL)]
