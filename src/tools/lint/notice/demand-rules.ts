import type { Severity } from '../finding.js'
import type { AdviceId } from './advice.js'
import { COMPANY, CONTACT, COOKIE_NAMES, type DemandId, type RightId, RIGHTS, TEMPLATE } from './notice-words.js'
import type { Passage } from './passages.js'
import { findingIn, inContext, type NoticeRule, type Reading, says } from './reading.js'

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

const hasCookies = ({ passages, words }: Reading): boolean =>
  passages.some(({ text, heading }) => words.cookies.test(`${heading} ${text}`) && !words.noCookies.test(text))
const restsOnConsent = (reading: Reading): boolean => says(reading, [reading.words.consent])

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
  { id: 'R02', severity: 'good', isMet: ({ notice, words }) => words.officer.test(notice.text) },
  { id: 'R03', severity: 'law', isMet: states('basis') },
  {
    id: 'R04',
    severity: 'law',
    when: ({ notice, words }) => words.legitimateInterest.test(notice.text),
    isMet: states('interest'),
  },
  { id: 'R06', severity: 'law', isMet: states('recipients') },
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
  { id: 'R14', severity: 'guidance', isMet: states('sources') },
]

/** What even a text about cookies alone must state. */
const OF_ALL: readonly Demand[] = [
  { id: 'R10', severity: 'law', when: restsOnConsent, isMet: states('withdrawal') },
  { id: 'R22', severity: 'guidance', isMet: ({ notice, words }) => words.date.test(notice.text) },
  {
    id: 'R28',
    severity: 'law',
    when: (reading) => hasCookies(reading) || /google analytics/i.test(reading.notice.text),
    isMet: ({ notice, words }) => COOKIE_NAMES.test(notice.text) || words.cookieList.test(notice.text),
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

function unsaidRights({ words, passages }: Reading): readonly RightId[] {
  const about = passages.filter(
    (passage) => words.rightsHint.test(inContext(passage)) && !words.rightsNot.test(passage.text),
  )
  return RIGHTS.filter((right) => !about.some((passage) => words.rights[right].test(inContext(passage))))
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
