import type { Declaration } from '../../../declaration/types.js'
import { byGravity, type Finding } from '../finding.js'
import { isCookieList, lintCookieList } from './cookie-list.js'
import { cookieDemandRules, countElements, demandRules } from './demand-rules.js'
import { combinedFaults } from './faults.js'
import { noticeLanguage } from './notice-language.js'
import type { NoticeFile } from './notice-source.js'
import { readNotice } from './notice-text.js'
import { findingIn, type NoticeRule, readingOf, type Reading } from './reading.js'
import { periodRules, sentenceRules } from './sentence-rules.js'

/** A text with fewer elements of GDPR 13, or fewer words, is not a notice, whatever its title. */
const LEAST_ELEMENTS = 2
const LEAST_WORDS = 40

/**
 * Checks a privacy notice in Finnish, Swedish or English for wrong and missing statements, the most severe first. It
 * works by words; it helps a reader and is not a legal judgement.
 *
 * @param declaration whose controller the notice should name; `null` if unknown.
 * @returns `null` if the text is in another language.
 */
export function lintNotice(file: NoticeFile, declaration: Declaration | null): readonly Finding[] | null {
  const notice = readNotice(file)
  const language = noticeLanguage(notice.text, /<html[^>]*\blang=["']?([\w-]+)/i.exec(file.content)?.[1])
  if (!language) return null
  const reading = readingOf(notice, language, declaration)
  if (isCookieList(reading)) return byGravity([...wrongIn(reading, sentenceRules), ...lintCookieList(reading)])
  if (isAboutCookiesAlone(reading))
    return byGravity([...wrongIn(reading, sentenceRules), ...cookieDemandRules.flatMap((rule) => rule(reading))])
  if (isNoNotice(reading)) return [findingIn(reading, { id: 'no-notice', severity: 'law' })]
  const wrong = wrongIn(reading, [...sentenceRules, ...periodRules])
  const told = new Set(wrong.map(({ rule }) => rule))
  // A statement that is wrong is not also reported as missing.
  const missing = demandRules.flatMap((rule) => rule(reading)).filter(({ rule }) => !told.has(rule))
  const description = registerDescription(reading, missing)
  return byGravity([...wrong, ...missing, ...description])
}

/** What known words say wrongly, and for other rules, what sentences say wrongly by their concepts. */
function wrongIn(reading: Reading, rules: readonly NoticeRule[]): readonly Finding[] {
  const known = rules.flatMap((rule) => rule(reading))
  return [...known, ...combinedFaults(reading).filter(({ rule }) => !known.some((one) => one.rule === rule))]
}

const isNoNotice = (reading: Reading): boolean =>
  !reading.words.notice.test(reading.notice.text) ||
  /lorem ipsum/i.test(reading.notice.text) ||
  (countElements(reading) < leastElements(reading) &&
    !sentenceRules.some((rule) => rule(reading).some((one) => one.rule !== 'R20')))

const leastElements = ({ notice }: Reading): number =>
  notice.text.split(/\s+/).length < LEAST_WORDS ? LEAST_ELEMENTS : 1

function isAboutCookiesAlone(reading: Reading): boolean {
  const title = reading.notice.lines[0]?.text ?? ''
  return reading.words.cookieTitle.test(title) && !reading.words.controller.test(reading.notice.text)
}

/** Of the headings of a register description, so many make a notice one, whatever its title. */
const MANY_HEADINGS = 4

/** A title that names it is of no notice under the repealed act. */
const GDPR = /2016\/679|yleinen tietosuoja-asetus|allmänna dataskyddsförordning|general data protection regulation/iu

/** R26: a register description that lacks what only GDPR 13 requires. */
function registerDescription(reading: Reading, missing: readonly Finding[]): readonly Finding[] {
  const { notice, words } = reading
  const lacking = new Set(missing.map(({ rule }) => rule).filter((rule) => /^R(03|08|09|11|12)$/.test(rule)))
  const isOfToday = notice.lines.slice(0, 3).some(({ text }) => GDPR.test(text))
  const titled = isOfToday ? undefined : notice.lines.slice(0, 3).find(({ text }) => words.registerTitle.test(text))
  const headings = notice.lines.filter(({ text }) => text.length < 60 && words.registerHeadings.test(text))
  const isForm = headings.length >= MANY_HEADINGS && lacking.has('R03')
  const title = titled ?? (isForm ? headings[0] : undefined)
  if (!title || lacking.size < 3) return []
  return [
    findingIn(reading, { id: 'R26', severity: 'law', at: { ...title, heading: '', beside: '', line: title.number } }),
  ]
}
