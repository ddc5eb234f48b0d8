import { listsRights } from './lists-of-rights.js'
import { COMPANY, CONTACT } from './notice-words.js'
import type { Reading } from './reading.js'
import { isAbout } from './section-kinds.js'

/** What a notice calls its controller: “Law Firm Section Ltd (below “the Firm”)”. */
const CALLED = /(?<=[“”"«]\P{Lu}{0,4})\p{Lu}\p{L}{2,}(?=[“”"»,])/gu

/** So many sentences introduce the controller. */
const OPENING = 2

const COMPANIES = new RegExp(COMPANY.source, 'gu')

/** “Third parties and partners”, and nobody else. */
function isVague(text: string, { faults, concepts }: Reading['words']): boolean {
  if (!faults.vagueReceiver.test(text) || !faults.hands.test(text) || faults.named.test(text)) return false
  const rest = text.replace(new RegExp(faults.vagueReceiver.source, 'giu'), ' ')
  return !concepts.outsider.test(rest) && !concepts.alone.test(rest) && !COMPANY.test(rest)
}

/**
 * What a notice says besides its controller and rights. A law firm that calls itself “the Firm” tells of no other firm
 * that receives data, and “selected partners” are nobody in particular.
 */
export function aboutOthers(reading: Reading): Reading {
  const { words } = reading
  const about = reading.passages.filter(
    ({ text, heading }) =>
      words.controller.test(text) && (COMPANY.test(text) || CONTACT.test(text) || isAbout(heading, 'controller')),
  )
  const opening = [
    reading.notice.lines[0]?.text ?? '',
    ...[...reading.passages.slice(0, OPENING), ...about].map(({ text }) => text),
  ]
  const names = opening.flatMap((text) => [...(text.match(CALLED) ?? []), ...(text.match(COMPANIES) ?? [])])
  const besides = (text: string): string => names.reduce((rest, name) => rest.replaceAll(name, '–'), text)
  const passages = reading.passages
    .filter(
      (passage) =>
        !about.includes(passage) && !words.vagueRecipients.test(passage.text) && !isVague(passage.text, words),
    )
    .filter((passage) => !isAbout(passage.heading, 'rights') && !listsRights(passage, words))
  return { ...reading, passages: passages.map((passage) => ({ ...passage, text: besides(passage.text) })) }
}
