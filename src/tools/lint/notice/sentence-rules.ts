import type { Finding, Severity } from '../finding.js'
import type { AdviceId } from './advice.js'
import { basisRules } from './bases.js'
import { contradictions } from './contradictions.js'
import { decidesAlone } from './decides-alone.js'
import { emptySections } from './empty-sections.js'
import { interestOfEach } from './interest-of-each.js'
import { type Forbidden, INSTRUCTION, TEMPLATE } from './notice-words.js'
import type { Passage } from './passages.js'
import { findingIn, inContext, type NoticeRule, type Reading, withoutInnerDots } from './reading.js'
import { isAbout } from './section-kinds.js'
import { staysInside, thirdCountries } from './third-countries.js'
import { unprotectedCountry } from './unprotected-country.js'

const GUIDANCE = new Set(['R14', 'R21', 'R22', 'R23', 'R94'])

/** If two rules have the same id, which advice belongs to which. */
const ADVICE: readonly (readonly [rule: string, says: RegExp, id: AdviceId])[] = [
  ['R03', /./, 'R03-mixed'],
  ['R07', /shield|harbor/i, 'R07-shield'],
  [
    'R07',
    /ellei|jollei|paitsi|mikäli|lähtökoht|tekni|såvida|om det|förutom|med undantag|om inte|unless|except|save where/i,
    'R07-conditional',
  ],
  ['R07', /./, 'R07-safeguard'],
  ['R08', /./, 'R08-open'],
  ['R13', /./, 'R13-logic'],
]

/** For each statement that a notice must not make, the first sentence that makes it. */
const forbidden: NoticeRule = (reading) => {
  const found = reading.words.forbidden.flatMap((one) => findForbidden(one, reading))
  return found.filter(({ rule }, i) => found.findIndex((one) => one.rule === rule) === i)
}

/** The first sentence that makes a statement that it must not, as a finding. */
export function findForbidden(
  { rule, says, under, about, near, isAbroad, not, unlessWith, unlessAnywhere }: Forbidden,
  reading: Reading,
): readonly Finding[] {
  if (unlessAnywhere?.test(reading.notice.text)) return []
  const isExempt = (passage: Passage): boolean => {
    const { text, beside } = passage
    return (
      unlessWith !== undefined &&
      (says.test(text) || saysWhoAnswers(text, reading)) &&
      unlessWith.test(`${text} ${beside}`)
    )
  }
  if (reading.passages.some(isExempt)) return []
  const at = reading.passages.find(
    (passage) =>
      (rule === 'R18' ? says.test(inContext(passage)) : saysBeyondHeading(says, passage)) &&
      (!under || isAbout(passage.heading, under)) &&
      !not?.test(passage.text) &&
      (about?.test(inContext(passage)) ?? true) &&
      (near?.test(`${inContext(passage)} ${passage.beside}`) ?? true) &&
      (!isAbroad || thirdCountries(reading.language).test(`${passage.text} ${passage.beside} ${passage.row ?? ''}`)) &&
      !(rule === 'R07' && staysInside(passage.text, reading.language)),
  )
  if (!at) return []
  const id = ADVICE.find(([of, words]) => of === rule && words.test(at.text))?.[2] ?? (rule as AdviceId)
  const severity: Severity = GUIDANCE.has(rule) ? 'guidance' : 'law'
  return [findingIn(reading, { id, severity, at })]
}

/** “We answer for the form, and they for the prize.” */
const saysWhoAnswers = (text: string, { words }: Reading): boolean => words.faults.shares.test(text)

/** A heading gives a sentence its meaning, but a match within the heading alone is no statement, other than of a law. */
function saysBeyondHeading(says: RegExp, passage: Passage): boolean {
  if (says.test(withoutInnerDots(passage.text))) return true
  const whole = withoutInnerDots(inContext(passage))
  const match = says.exec(whole)
  return match !== null && match.index + match[0].length > whole.length - passage.text.length
}

const template: NoticeRule = (reading) => {
  const at = reading.passages.find(({ text }) => TEMPLATE.test(text) || INSTRUCTION.test(text))
  if (at) return [findingIn(reading, { id: 'R20', severity: 'law', at })]
  return []
}

/** R08: a single period for everything does not cover the cookies. */
const blanketPeriod: NoticeRule = (reading) => {
  const { notice, words, passages } = reading
  const periods = [...notice.text.matchAll(words.duration)]
  if (periods.length !== 1 || !words.cookies.test(notice.text)) return []
  const at = passages.find(({ text }) => text.includes(periods[0]?.[0] ?? ''))
  if (!at || !(/^\W*\d/.test(at.text) ? words.everything.test(at.heading) : words.everything.test(at.text))) return []
  return [findingIn(reading, { id: 'R08-blanket', severity: 'law', at })]
}

export const sentenceRules: readonly NoticeRule[] = [
  forbidden,
  unprotectedCountry,
  template,
  emptySections,
  decidesAlone,
  interestOfEach,
  ...contradictions,
  ...basisRules,
]
export const periodRules: readonly NoticeRule[] = [blanketPeriod]
