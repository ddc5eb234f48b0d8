import { findingIn, type NoticeRule, type Reading } from './reading.js'
import type { Passage } from './passages.js'
import { thirdCountries } from './third-countries.js'

/** R21: that data is not disclosed, and that it is disclosed to someone. */
const disclosure: NoticeRule = (reading) => {
  const [nobody, somebody] = reading.words.contradiction.map((words) =>
    reading.passages.find((passage) => words.test(passage.text)),
  )
  return contradict(reading, 'R21', nobody, somebody)
}

/** “Otherwise nothing leaves the EEA” contradicts nothing. */
const EXCEPT =
  /muuten|muutoin|muita|muihin|muu(ta|hun)?(?!\p{L})|paitsi|lukuun ottamatta|lisäksi|ellei|annars|övrigt|övriga|andra|utom|förutom|undantag|such|other|otherwise|else|except|apart|unless|besides|save/iu

/** So many sentences further on under the same heading is about the same data. */
const NEAR = 2

/** R21: that nothing leaves the EEA, and a country outside it where data is. */
const transfer: NoticeRule = (reading) => {
  const { words, passages, language } = reading
  const outside = thirdCountries(language)
  const stays = passages.find(
    ({ text }) =>
      words.faults.leavesEurope.test(text) && words.negation.test(text) && !EXCEPT.test(text) && !outside.test(text),
  )
  const after = stays ? passages.slice(passages.indexOf(stays) + 1).slice(0, NEAR) : []
  const goes = after.find(
    ({ text, heading }) =>
      heading === stays?.heading && outside.test(text) && !words.negation.test(text) && words.concepts.stays.test(text),
  )
  return contradict(reading, 'R21-transfer', stays, goes)
}

const contradict = (
  reading: Reading,
  id: 'R21' | 'R21-transfer',
  one: Passage | undefined,
  other: Passage | undefined,
): ReturnType<NoticeRule> =>
  one && other ? [findingIn(reading, { id, severity: 'guidance', at: one, values: { line: String(other.line) } })] : []

export const contradictions: readonly NoticeRule[] = [disclosure, transfer]
