import { findingIn, type NoticeRule, type Reading } from './reading.js'
import type { Passage } from './passages.js'
import { thirdCountries } from './third-countries.js'
import { YET } from './unprotected-country.js'

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

/** So many sentences before or after under the same heading is about the same data. */
const NEAR = 2

/** R21: that nothing leaves the EEA, and beside it a country outside where data is. */
const transfer: NoticeRule = (reading) => {
  const { words, passages, language } = reading
  const outside = thirdCountries(language)
  const denies = (text: string): boolean => words.faults.leavesEurope.test(text) && words.negation.test(text)
  const both = passages.find(({ text }) => denies(text) && outside.test(text) && YET.test(text))
  if (both) return contradict(reading, 'R21-transfer', both, both)
  const goesBeside = (stays: Passage): Passage | undefined => {
    const at = passages.indexOf(stays)
    return passages
      .slice(Math.max(0, at - NEAR), at + NEAR + 1)
      .find(
        ({ text, heading }) =>
          heading === stays.heading &&
          outside.test(text) &&
          !words.negation.test(text) &&
          words.concepts.stays.test(text),
      )
  }
  const stays = passages.find(
    (one) => denies(one.text) && !EXCEPT.test(one.text) && !outside.test(one.text) && goesBeside(one),
  )
  return contradict(reading, 'R21-transfer', stays, stays && goesBeside(stays))
}

/** R21: that nobody at all gets data, and in the next sentences who does. */
const nobodyAtAll: NoticeRule = (reading) => {
  const { words, passages } = reading
  const nobody = passages.find(({ text }) => words.nobodyAtAll.test(text) && !EXCEPT.test(text))
  const at = nobody ? passages.indexOf(nobody) : 0
  const somebody = passages
    .slice(at + 1, at + 1 + NEAR)
    .find(
      ({ text, heading }) =>
        heading === nobody?.heading &&
        words.concepts.outsider.test(text) &&
        words.concepts.gets.test(text) &&
        !words.negation.test(text) &&
        !EXCEPT.test(text) &&
        !words.concepts.consent.test(text),
    )
  return contradict(reading, 'R21', nobody, nobody && somebody)
}

const contradict = (
  reading: Reading,
  id: 'R21' | 'R21-transfer',
  one: Passage | undefined,
  other: Passage | undefined,
): ReturnType<NoticeRule> =>
  one && other ? [findingIn(reading, { id, severity: 'guidance', at: one, values: { line: String(other.line) } })] : []

export const contradictions: readonly NoticeRule[] = [disclosure, transfer, nobodyAtAll]
