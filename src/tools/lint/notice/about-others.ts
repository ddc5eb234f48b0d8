import { listsRights } from './lists-of-rights.js'
import type { Reading } from './reading.js'
import { isAbout } from './section-kinds.js'

/** What a notice calls its controller: “Law Firm Section Ltd (below “the Firm”)”. */
const CALLED = /(?<=[“”"«]\P{Lu}{0,4})\p{Lu}\p{L}{2,}(?=[“”"»,])/gu

/**
 * What a notice says besides its controller and rights. A law firm that calls itself “the Firm” tells of no other firm
 * that receives data, and “selected partners” are nobody in particular.
 */
export function aboutOthers(reading: Reading): Reading {
  const { words } = reading
  const about = reading.passages.filter(({ text }) => words.controller.test(text))
  const names = about.flatMap(({ text }) => text.match(CALLED) ?? [])
  const besides = (text: string): string => names.reduce((rest, name) => rest.replaceAll(name, '–'), text)
  const passages = reading.passages
    .filter((passage) => !about.includes(passage) && !words.vagueRecipients.test(passage.text))
    .filter((passage) => !isAbout(passage.heading, 'rights') && !listsRights(passage, words))
  return { ...reading, passages: passages.map((passage) => ({ ...passage, text: besides(passage.text) })) }
}
