import type { Passage } from './passages.js'
import { isStatedBy, type Reading } from './reading.js'
import { weightOf } from './hints.js'
import { isAbout } from './section-kinds.js'

/** R10: that a withdrawal does not affect earlier processing, where the withdrawal is told, or in so many words anywhere. */
export function sparesEarlier(reading: Reading): boolean {
  const { passages, words } = reading
  const [earlier, lawful] = words.earlier
  const isWithdrawal = (passage: Passage): boolean =>
    isAbout(passage.heading, 'withdrawal') ||
    words.statements.withdrawal.some((statement) => isStatedBy(passage, statement)) ||
    weightOf(passage, reading, 'withdrawal') > 1
  const told = passages.filter(isWithdrawal)
  return (
    passages.some(({ text }) => earlier.test(text) && lawful.test(text)) ||
    passages.some(
      (passage) =>
        (earlier.test(passage.text) || lawful.test(passage.text)) &&
        told.some(
          ({ text, beside, heading }) =>
            text === passage.text ||
            beside.includes(passage.text) ||
            (heading !== '' && heading === passage.heading && isAbout(heading, 'withdrawal')),
        ),
    )
  )
}
