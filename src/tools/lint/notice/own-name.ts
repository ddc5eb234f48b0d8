import type { Reading } from './reading.js'

/** What a notice calls its controller: “Law Firm Section Ltd (below “the Firm”)”. */
const CALLED = /(?<=[“”"«]\P{Lu}{0,4})\p{Lu}\p{L}{2,}(?=[“”"»,])/gu

/** A notice besides its controller: a law firm that calls itself “the Firm” tells of no other firm that receives data. */
export function withoutOwnName(reading: Reading): Reading {
  const about = reading.passages.filter(({ text }) => reading.words.controller.test(text))
  const names = about.flatMap(({ text }) => text.match(CALLED) ?? [])
  const besides = (text: string): string => names.reduce((rest, name) => rest.replaceAll(name, '–'), text)
  const passages = reading.passages.filter((passage) => !about.includes(passage))
  return { ...reading, passages: passages.map((passage) => ({ ...passage, text: besides(passage.text) })) }
}
