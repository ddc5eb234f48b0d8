import type { NoticeLine } from './notice-text.js'

/** A sentence, with the heading that it stands under. */
export interface Passage {
  readonly text: string
  readonly heading: string
  /** Where its line begins in the file. */
  readonly line: number
}

/** The level of a term in a list of terms, which stands under the heading of its section. */
const TERM = 7

/** A short line without a stop, after which something longer follows, is a heading in plain text. */
const LOOKS_LIKE_HEADING = /^[\d.\s]*\p{Lu}[^.!?:;,\t]{2,60}$/u

/**
 * The sentences of a notice. Lines that a sentence wraps over are joined; a heading is a sentence of none, but stands by
 * those under it: “Retention” alone says nothing, and “two years” under it does.
 */
export function passagesOf(lines: readonly NoticeLine[]): readonly Passage[] {
  const passages: Passage[] = []
  let section = ''
  let term = ''
  let open: Passage | undefined
  const close = (): void => {
    if (open) passages.push(...sentencesOf(open))
    open = undefined
  }
  for (const [i, line] of lines.entries()) {
    if (isHeading(line, lines[i + 1])) {
      close()
      if (line.level === TERM) term = line.text
      else [section, term] = [line.text, '']
      continue
    }
    const continues = open && line.level === 0 && !/[.!?:]$/.test(open.text) && /^\p{Ll}/u.test(line.text)
    if (open && continues) open = { ...open, text: `${open.text} ${line.text}` }
    else {
      close()
      const [head = '', ...cells] = line.text.split('\t')
      const isRow = cells.length > 0 && cells.join('').trim() !== ''
      if (isRow) term = head
      const heading = [section, term].filter((words) => words !== '').join(' – ')
      open = { text: isRow ? cells.join(' ') : line.text, heading, line: line.number }
    }
  }
  close()
  return passages
}

function isHeading({ text, level }: NoticeLine, next: NoticeLine | undefined): boolean {
  if (level > 0) return true
  const isShort = text.split(/\s+/).length <= 8
  return (
    isShort &&
    LOOKS_LIKE_HEADING.test(text) &&
    next !== undefined &&
    next.level === 0 &&
    (next.text.length > 40 || /[.!?]$/.test(next.text))
  )
}

const sentencesOf = ({ text, ...rest }: Passage): readonly Passage[] =>
  text.split(/(?<=[.!?])\s+(?=[\p{Lu}“”"])/u).map((sentence) => ({ ...rest, text: sentence }))
