import { isHeading } from './passages.js'
import type { NoticeLine } from './notice-text.js'
import { findingIn, type NoticeRule } from './reading.js'

/** “6. Retention:” in plain text. */
const NUMBERED_TITLE = /^(\d{1,2})[.)]?\s+\p{Lu}[^.;,!?\t]{2,60}$/u
const NUMBER = /^(\d{1,2})[.)]?\s+\p{Lu}/u

/** So many numbered sections make a number a heading's, not an item's. */
const MANY = 4

/** R13, R20: a heading without content is not an answer. */
export const emptySections: NoticeRule = (reading) => {
  const { lines } = reading.notice
  return lines.flatMap((line, i) => {
    const { text, number } = line
    if (!isBare(line, lines[i + 1]) && !isEmptyRow(line) && !isBareNumber(lines, i)) return []
    const id = reading.words.automatedHeading.test(text) ? 'R13-heading' : 'R20-heading'
    return [
      findingIn(reading, { id, severity: 'law', at: { text: text.trim(), heading: '', beside: '', line: number } }),
    ]
  })
}

const isBare = ({ level }: NoticeLine, next: NoticeLine | undefined): boolean =>
  level > 0 && (!next || (next.level > 0 && next.level <= level && !(level === 1 && next.level === 1)))

const isEmptyRow = ({ text }: NoticeLine): boolean => /^[^\t]*[^\t\s][^\t]*\t\s*$/.test(text)

/** In plain text with numbered sections, a title that the next number or the end follows. */
function isBareNumber(lines: readonly NoticeLine[], i: number): boolean {
  const line = lines[i]
  const number = Number(NUMBERED_TITLE.exec(line?.text ?? '')?.[1])
  if (!line || line.level > 0 || line.isItem || !number) return false
  const next = lines[i + 1]
  if (next && Number(NUMBER.exec(next.text)?.[1]) !== number + 1) return false
  const sections = lines.filter(({ text }) => NUMBER.test(text))
  const filled = sections.filter((one) => {
    const after = lines[lines.indexOf(one) + 1]
    return !NUMBERED_TITLE.test(one.text) || (after !== undefined && !NUMBER.test(after.text))
  })
  return (
    sections.length >= MANY &&
    filled.length >= sections.length - 2 &&
    (isHeading(line, next) || !next || /:$/.test(line.text))
  )
}
