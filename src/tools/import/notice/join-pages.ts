import type { NoticeLine } from '../../lint/notice/notice-text.js'

const PAGE_NUMBER = /(?:^|\s{2,})(?:(?:sivu|sida|page)\s*)?\d{1,3} ?(?:\(\d{1,3}\)|\/ ?\d{1,3})$/i
/** A line that is shorter than this is a heading or an item, and not wrapped. */
const LEAST_WRAPPED = 45

/**
 * Repairs the text of a PDF: page numbers and repeated page headers are left out, and a sentence that is wrapped over
 * several lines is one line again.
 */
export function joinPages(lines: readonly NoticeLine[]): readonly NoticeLine[] {
  const numbered = lines.map((line) => ({ ...line, text: line.text.replaceAll('\f', '').trim() }))
  const plain = numbered.map((line) => ({ ...line, text: line.text.replace(PAGE_NUMBER, '').trimEnd() }))
  const header = plain[0]?.text
  const isHeader = (i: number): boolean => plain[i]?.text === header && PAGE_NUMBER.test(numbered[i]?.text ?? '')
  return plain
    .filter(({ text }, i) => i === 0 || (text !== '' && !isHeader(i)))
    .reduce<readonly NoticeLine[]>((joined, line) => {
      const last = joined.at(-1)
      if (!last || !isWrapped(last, line)) return [...joined, line]
      return [...joined.slice(0, -1), { ...last, text: `${last.text} ${line.text}` }]
    }, [])
}

/** Whether `line` continues the sentence or the item of the line above. */
const isWrapped = (last: NoticeLine, line: NoticeLine): boolean =>
  last.level === 0 &&
  line.level === 0 &&
  last.text.length > LEAST_WRAPPED &&
  !/[.:;!?]$|\t/.test(last.text) &&
  /^\p{Ll}[^\t]*$/u.test(line.text)
