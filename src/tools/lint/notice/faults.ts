import type { Finding } from '../finding.js'
import type { AdviceId } from './advice.js'
import { TRACKING_TOOLS } from './notice-words.js'
import type { Passage } from './passages.js'
import { staysInside } from './third-countries.js'
import { findingIn, inContext, type NoticeRule, type Reading, withoutInnerDots } from './reading.js'

/** What the words of a sentence that a notice must not contain are about. */
export const FAULT_CONCEPTS = [
  'analytics', // whatever measures
  'tracking', // cookies, pixels and counters that need consent
  'unasked', // at once, by default, without asking
  'otherBasis', // an interest or a contract instead of consent
  'asked', // consent, only after, necessary
  'use', // using a site, staying, booking
  'accept', // to accept, to agree
  'deemed', // counts as, means, whoever
  'thisText', // this notice, these terms
  'chosen', // a click, a ticked box: a choice that somebody makes
  'leave', // to leave the site
  'newUse', // another purpose, a new way to use data
  'mayUse', // may use, without a word on telling
  'untold', // without telling, at our discretion
  'lawful', // a law or a compatible purpose allows it
  'toldFirst', // to tell first, or never
  'acquires', // to get, to buy, to complement
  'vagueSource', // other sources, third parties
  'named', // such as, namely
  'given', // data that goes to others, not comes from them
  'vagueReceiver', // third parties, companies that we work with
  'hands', // to give, to share, to let see
  'machineDecides', // software that decides, grants or refuses
  'cutOff', // a score under which nobody goes on
  'review', // to look at a decision again, to dispute it
  'logic', // what the decision goes by
  'inEurope', // stays in Europe
  'ifConvenient', // where possible, as a rule
  'leavesEurope', // outside the EEA, anywhere in the world
  'request', // to ask for one's data, to exercise a right
  'burden', // a fee, a signature, a copy of a passport, a visit
  'relieved', // free, not needed, only of an excessive request
  'otherWay', // or by e-mail
  'shares', // who of two controllers does what
  'reward', // a discount, a gift
  'saysYes', // to consent, to tick
  'anyway', // whether or not, and what else a reward may be said of
  'not', // no, never
] as const
export type FaultConcept = (typeof FAULT_CONCEPTS)[number]

/** The words of one language for each. */
export type FaultWords = Readonly<Record<FaultConcept, RegExp>>

/** Concepts that together make a sentence one that a notice must not contain, in whatever order. */
interface Fault {
  readonly rule: AdviceId
  readonly all: readonly FaultConcept[]
  /** Which the sentence or its heading must contain too. */
  readonly about?: FaultConcept
  /** Whether what it is about must be in the same part between commas, or in the heading. */
  readonly isClose?: true
  /** Which the rest of the sentence, without the words found for `all`, must not contain. */
  readonly none?: readonly FaultConcept[]
  /** Which the notice must not contain anywhere. */
  readonly nowhere?: (reading: Reading) => boolean
}

const hasSafeguard = ({ notice, words }: Reading): boolean => words.safeguard.test(notice.text)

export const FAULTS: readonly Fault[] = [
  { rule: 'R05', about: 'tracking', all: ['unasked'], none: ['asked'] },
  { rule: 'R05', about: 'analytics', all: ['unasked'], none: ['asked'] },
  { rule: 'R05', about: 'tracking', all: ['otherBasis'], none: ['asked'], isClose: true },
  { rule: 'R07-safeguard', all: ['leavesEurope'], none: ['not'], nowhere: hasSafeguard },
  { rule: 'R07-conditional', all: ['inEurope', 'ifConvenient'], nowhere: hasSafeguard },
  { rule: 'R14', about: 'acquires', all: ['vagueSource'], none: ['named', 'given', 'not'] },
  { rule: 'R15', all: ['newUse', 'untold'], none: ['toldFirst'] },
  { rule: 'R15', all: ['newUse', 'mayUse'], none: ['toldFirst', 'asked', 'lawful', 'not'] },
  { rule: 'R16', all: ['use', 'accept', 'deemed'], none: ['not', 'chosen'] },
  { rule: 'R16', all: ['accept', 'thisText'], none: ['not', 'chosen'] },
  { rule: 'R16', all: ['accept', 'thisText', 'leave'] },
  { rule: 'R19', all: ['request', 'burden'], none: ['relieved', 'otherWay'] },
  { rule: 'R63', all: ['reward', 'saysYes'], none: ['anyway', 'not'] },
]

const GUIDANCE = new Set<AdviceId>(['R14'])

/** For each rule, the first sentence that combines what it must not. */
export const combinedFaults: NoticeRule = (reading) => {
  const found = FAULTS.flatMap((fault) => findFault(fault, reading))
  return found.filter(({ rule }, i) => found.findIndex((one) => one.rule === rule) === i)
}

/** The first sentence with a fault, as a finding. */
function findFault(fault: Fault, reading: Reading): readonly Finding[] {
  if (fault.nowhere?.(reading)) return []
  const at = reading.passages.find((passage) => hasFault(passage, fault, reading))
  return at ? [findingIn(reading, { id: fault.rule, severity: GUIDANCE.has(fault.rule) ? 'guidance' : 'law', at })] : []
}

/** Whether any fault of a rule is in a sentence. */
export const isFaulty = (passage: Passage, rule: string, reading: Reading): boolean =>
  FAULTS.some((fault) => fault.rule.startsWith(rule) && hasFault(passage, fault, reading))

function hasFault(passage: Passage, fault: Fault, reading: Reading): boolean {
  const { rule, all, about, none = [], isClose } = fault
  const { faults: words } = reading.words
  const text = withoutInnerDots(passage.text)
  if (text.endsWith('?') || text.split(/\s+/).length < LEAST_WORDS) return false
  if (!all.every((concept) => words[concept].test(text))) return false
  if (rule.startsWith('R07') && staysInside(text, reading.language)) return false
  if (about && !isOn(about, isClose ? partWith(words[all[0] as FaultConcept], passage) : inContext(passage), words)) {
    const before = refersBack(text) ? sentenceBefore(passage, reading) : ''
    if (!isOn(about, before, words) || none.some((concept) => words[concept].test(before))) return false
  }
  const rest = all.reduce((left, concept) => left.replace(words[concept], ' – '), text)
  return !none.some((concept) => words[concept].test(concept === 'not' ? text : rest))
}

/** “We do this because …”: what it is about is in the sentence before. */
const refersBack = (text: string): boolean =>
  /^(we do (this|so|it)|this|that|it|(the|our) (basis|ground)|(legal )?basis|teemme (tämän|näin)|tämä|se|peruste\p{L}*|vi gör (det|så|detta)|det|detta|grunden|(rättslig )?grund)(?!\p{L})/iu.test(
    text,
  )

const sentenceBefore = (passage: Passage, { passages }: Reading): string => {
  const line = passages.filter((one) => one.line === passage.line && one.heading === passage.heading)
  return line
    .slice(0, line.indexOf(passage))
    .map(({ text }) => text)
    .join(' ')
}

const isOn = (concept: FaultConcept, text: string, words: FaultWords): boolean =>
  words[concept].test(text) || (concept === 'tracking' && TRACKING_TOOLS.test(text))

/** A shorter sentence is a title. */
const LEAST_WORDS = 4

/** The heading, and the part of a sentence between commas that contains this. */
const partWith = (words: RegExp, { heading, text }: Passage): string =>
  `${heading}: ${text.split(/[,;]/).find((part) => words.test(part)) ?? text}`
