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

/**
 * R02: whether an officer can be reached, if there is one. GDPR 13 asks for the contact details “where applicable”: a
 * company without an officer need not say so, but a public authority always has one (GDPR 37).
 */
export function reachesOfficer(reading: Reading): boolean {
  const { passages, words } = reading
  const about = passages.filter((passage) => words.officer.test(inContext(passage)))
  if (!about.length) return !passages.slice(0, INTRODUCTION).some(({ text }) => words.publicBody.test(text))
  return about.some(
    (passage) =>
      words.negation.test(passage.text) ||
      NONE.test(passage.text) ||
      SAME_ADDRESS.test(passage.text) ||
      ofOfficer(passage, passages).some(({ text }) => CONTACT.test(text)),
  )
}

/** The sentence, the one after it in its paragraph, and all under the same heading about the officer. */
const ofOfficer = (passage: Passage, passages: readonly Passage[]): readonly Passage[] =>
  passages.filter(
    (other, i) =>
      other === passage ||
      (passages[i - 1] === passage && other.line === passage.line) ||
      (isAbout(passage.heading, 'officer') && other.heading === passage.heading),
  )
