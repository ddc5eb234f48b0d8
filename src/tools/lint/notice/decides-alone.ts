import type { Finding } from '../finding.js'
import { listsRights } from './lists-of-rights.js'
import type { Passage } from './passages.js'
import { findingIn, type NoticeRule, type Reading, withoutInnerDots } from './reading.js'

/** Sentences under one heading, or of one paragraph, tell of the same decision. */
const ofSameSection = (passage: Passage, { passages }: Reading): readonly Passage[] =>
  passages.filter(({ heading, line }) =>
    passage.heading === '' ? line === passage.line : heading === passage.heading || line === passage.line,
  )

/** Whether a program decides in this sentence: it refuses, or nobody below a score goes on. */
function isDecision(passage: Passage, section: string, { words }: Reading): boolean {
  const { faults } = words
  const said = withoutInnerDots(passage.text)
  if (
    said.endsWith('?') ||
    words.concepts.human.test(said) ||
    listsRights(passage, words) ||
    faults.not.test(said.replace(faults.cutOff, ' '))
  )
    return false
  return faults.machineDecides.test(said) || (faults.cutOff.test(said) && words.concepts.machine.test(section))
}

/** A refusal is what a person must be able to review; a choice of what is shown is not. */
const REFUSES =
  /hylk|hylä|epää|evätä|evät|karsi|avslå|neka|sålla|sorter|reject|refus|den(y|ies)|declin|exclud|below|alle|under|alitta/iu

/**
 * R13: a program that decides on people. A notice tells what the decision goes by, and that a person looks at it when
 * asked (GDPR 22(3)): somewhere in the same section.
 */
export const decidesAlone: NoticeRule = (reading): readonly Finding[] => {
  const { faults, concepts } = reading.words
  const at = reading.passages.find((passage) => {
    const section = ofSameSection(passage, reading)
    const whole = section.map(({ text }) => text).join(' ')
    if (!isDecision(passage, whole, reading)) return false
    const isReviewed = section.some(({ text }) => concepts.human.test(text) && faults.review.test(text))
    const isExplained = section.some(({ text }) => faults.logic.test(text.replace(faults.machineDecides, ' ')))
    return !isExplained || (REFUSES.test(passage.text) && !isReviewed)
  })
  return at ? [findingIn(reading, { id: 'R13-logic', severity: 'law', at })] : []
}
