import type { Finding } from '../finding.js'
import type { Passage } from './passages.js'
import { findingIn, isStatedBy, type NoticeRule, type Reading } from './reading.js'

/** Whose interest it is, which says nothing of what it is. */
const WHOSE =
  /(?<!\p{L})(our|the|company|controller|vårt|ett|bolagets|föreningens|meidän|yhtiön|yhdistyksen|rekisterinpitäjän)['’]?s?(?!\p{L})/giu

/** What the GDPR itself says of interests, and an example that a template gives: neither is an interest. */
const FORMULA =
  /,? (which|that) (do(es)? not|are not|is not) overrid[^.;]*|,? (except|unless|provided|where)[^.;]*overrid[^.;]*|,? (joita|jota|ellei|elleivät|paitsi)[^.;]*syrjäyt[^.;]*|,? (som|såvida|om) (inte )?[^.;]*väger[^.;]*|\((esim|t\.ex|e\.g)[^)]*\)/giu

/** Without the words of the law, which describe no interest. */
export const withoutFormulas = (reading: Reading): Reading => ({
  ...reading,
  passages: reading.passages.map((passage) => ({ ...passage, text: passage.text.replace(FORMULA, '') })),
})

/** Whether a purpose ends in the bare words: “guest surveys: legitimate interest”. */
function isBare({ text }: Passage, { words }: Reading): boolean {
  const part = text.split(/[:–|(]|\s-\s/).at(-1) ?? ''
  const bare = part.replace(WHOSE, '').replace(words.legitimateInterest, '§')
  return /^\P{L}*§\p{L}{0,3}\P{L}*$/u.test(bare)
}

/** R04: one purpose says which interest it rests on, and another says only that there is one. */
export const interestOfEach: NoticeRule = (reading): readonly Finding[] => {
  const { passages, words } = reading
  const mentions = passages.filter(({ text }) => words.legitimateInterest.test(text))
  const describes = (passage: Passage): boolean =>
    words.statements.interest.some((statement) => isStatedBy(passage, statement))
  // The next sentence of the same paragraph may say what the interest is.
  const goesOn = (passage: Passage): boolean =>
    passages[passages.indexOf(passage) + 1]?.line === passage.line && !passage.row
  const bare = mentions.find((passage) => isBare(passage, reading) && !describes(passage) && !goesOn(passage))
  if (!bare || !mentions.some((passage) => passage !== bare && !isBare(passage, reading) && describes(passage)))
    return []
  return [findingIn(reading, { id: 'R04', severity: 'law', at: bare })]
}
