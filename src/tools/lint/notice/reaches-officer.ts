import { CONTACT } from './notice-words.js'
import type { Passage } from './passages.js'
import { inContext, type Reading } from './reading.js'
import { isAbout } from './section-kinds.js'

/** “At the same address”, in any language. */
const SAME_ADDRESS =
  /sama(ssa|sta|an|lla|lta)? |sieltä|samma (adress|e-?post|nummer)|där|same (address|e-?mail|number)|(?<!\p{L})there(?!\p{L})/iu

/** “We are too small to need one”, and a dash in a table. */
const NONE = /n['’]t|too small|saknas|puuttuu|^\P{L}*$/iu

/** How many of the first sentences tell who the controller is. */
const INTRODUCTION = 6

const about = ({ passages, words }: Reading): readonly Passage[] =>
  passages.filter((passage) => words.officer.test(inContext(passage)))

/**
 * R02: GDPR 13 asks for the contact details of an officer “where applicable”: a company without one need not say so, but
 * a public authority always has one (GDPR 37).
 */
export const hasOfficer = (reading: Reading): boolean =>
  about(reading).length > 0 ||
  reading.passages
    .slice(0, INTRODUCTION)
    .some(({ text }) => reading.words.publicBody.test(text) && !reading.words.faults.hands.test(text))

/** Whether the officer can be reached, or there is none. */
export const reachesOfficer = (reading: Reading): boolean =>
  about(reading).some(
    (passage) =>
      reading.words.negation.test(passage.text) ||
      NONE.test(passage.text) ||
      SAME_ADDRESS.test(passage.text) ||
      ofOfficer(passage, reading.passages).some(({ text }) => CONTACT.test(text)),
  )

/** The sentence, the one after it in its paragraph, and all under the same heading about the officer. */
const ofOfficer = (passage: Passage, passages: readonly Passage[]): readonly Passage[] =>
  passages.filter(
    (other, i) =>
      other === passage ||
      (passages[i - 1] === passage && other.line === passage.line) ||
      (isAbout(passage.heading, 'officer') && other.heading === passage.heading),
  )
