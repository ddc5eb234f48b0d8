import type { NoticeLine } from './notice-text.js'
import { sectionKind } from './section-kinds.js'

/** A sentence with its heading. */
export interface Passage {
  readonly text: string
  readonly heading: string
  /** The sentences before and after it in its paragraph. */
  readonly beside: string
  /** All cells of its row, if it is of a table. */
  readonly row?: string
  /** The line in the file where its line starts. */
  readonly line: number
}

/** The level of a term in a definition list, which belongs to the heading of its section. */
const TERM = 7

/** A short line without a full stop, followed by something longer, is a heading in plain text. */
const LOOKS_LIKE_HEADING = /^[\d.\s]*\p{Lu}([^.!?:;,\t]|(?<=\p{Lu}):(?=\p{L})){2,60}\??$/u

/** A company’s name in a line of its own is what a heading is about. */
const COMPANY_ALONE = /(?<!\p{L})(Oyj?|Abp?|AB|Tmi|ry|rf|Ky|Ltd|Inc|GmbH|ApS|OÜ)$/u

/** “4. Sources”: an entry in a list of sections. */
const NUMBERED = /^\d{1,2}(\.\d+)*[.)]?\s+\p{Lu}/u

/** “Retention: two years” and “How long? Two years.”: the words before the mark label the others. */
const LABEL = /^(?:\d+[.)]? +|[^\p{L}\d“"”(]{1,6} *)?(\p{Lu}[^.:;?!,\t]{1,45}[:?]) +(?=\S)/u

/** “who gets it: our bank”: in small letters, known words alone are a label. */
const SMALL_LABEL = /^(?:[^\p{L}\d“"”(]{1,6} *)?(\p{Ll}[^.:;!,\t]{2,45}[:?]) +(?=\S)/u

/** “Recipients. Our bank and our accountant.”: a short sentence of known words labels the others. */
const RUN_IN = /^(?:\d+[.)]? +|[-–•*] +)?(\p{Lu}[^.:;!,\t]{2,45}\.) +(?=\S)/u

/** The label of a line, and the text without a label that is a sentence of its own. */
function labelled(text: string): readonly [label: string, text: string] {
  const label = LABEL.exec(text)?.[1] ?? SMALL_LABEL.exec(text)?.[1]
  if (label !== undefined && (/^\p{Lu}/u.test(label) || sectionKind(label))) return [label, text]
  const [whole = '', runIn = ''] = RUN_IN.exec(text) ?? []
  if (runIn && runIn.split(' ').length <= MOST_WORDS && !IN_A_SENTENCE.test(runIn) && sectionKind(runIn))
    return [runIn, text.slice(whole.length)]
  return ['', text]
}

const MOST_WORDS = 5

/**
 * The sentences of a notice. Wrapped lines are joined. A heading is not a sentence of its own, but context for those
 * under it: “Retention” alone says nothing, and “two years” under it does. The same applies to the label at the start
 * of a line, the first cell of a row, and the header cells of a table.
 */
export function passagesOf(lines: readonly NoticeLine[]): readonly Passage[] {
  const passages: Passage[] = []
  let section = ''
  let term = ''
  let isCell = false
  let columns: readonly string[] = []
  let open: Line | undefined
  const close = (): void => {
    if (open) passages.push(...sentencesOf(open))
    open = undefined
  }
  for (const [i, line] of lines.entries()) {
    const cells = cellsOf(line)
    if (cells.length < 2) columns = []
    if (cells.length < 2 && isCell) [term, isCell] = ['', false]
    if (line.isColumnHeads || areHeads(cells, columns, lines[i + 1])) columns = cells
    if (isHeading(line, lines[i + 1]) && !answersHeading(line, lines[i - 1])) {
      close()
      if (line.level === TERM) term = line.text
      // What a notice is called says nothing of what its sections are about.
      else [section, term] = [i === 0 ? '' : line.text, '']
      continue
    }
    const continues =
      open &&
      cells.length < 2 &&
      line.level === 0 &&
      !line.isItem &&
      !/[.!?]$/.test(open.text) &&
      isWrapped(lines[i - 1], line)
    if (open && continues) {
      open = { ...open, text: `${open.text} ${line.text}` }
      continue
    }
    close()
    if (followsNumber(section, line.text)) section = ''
    if (cells.length > 1) [term, isCell] = [cells[0] ?? '', true]
    const of = (...words: readonly string[]): string => [section, ...words].filter((word) => word !== '').join(' – ')
    if (cells.length > 2 && columns.length === cells.length && columns !== cells)
      passages.push(
        ...cells.slice(1).flatMap((text, column) =>
          sentencesOf({ text, heading: of(term, columns[column + 1] ?? ''), line: line.number }).map((passage) => ({
            ...passage,
            row: cells.join(' – '),
          })),
        ),
      )
    else {
      const [label, text] = labelled(cells.length > 1 ? cells.slice(1).join(' ') : line.text)
      open = { text, heading: of(term, label), line: line.number }
    }
  }
  close()
  return passages
}

/** “7. Parents may …” ends the section “6. Retention:”, which is then empty. */
const followsNumber = (section: string, text: string): boolean => {
  const number = (of: string): number => Number(/^(\d{1,2})[.)]\s+\p{Lu}/u.exec(of)?.[1] ?? NaN)
  return number(text) === number(section) + 1
}

/** The cells of a row in which at least one cell besides the first contains words. */
function cellsOf({ text }: NoticeLine): readonly string[] {
  const cells = text.split('\t')
  if (cells.slice(1).join('').trim() === '') return [text]
  return cells.map((cell) => cell.trim())
}

/** The first row of a table without header cells, if at least two of its cells are known headings. */
const areHeads = (cells: readonly string[], columns: readonly string[], next: NoticeLine | undefined): boolean =>
  columns.length === 0 &&
  cells.length > 2 &&
  next !== undefined &&
  cellsOf(next).length === cells.length &&
  (cells.filter((cell) => cell.length < 30 && sectionKind(cell)).length > 1 ||
    cells.every((cell) => /^\p{Lu}\P{N}{1,24}$/u.test(cell)))

/** A line that a sentence wraps to begins with a small letter, or follows a line as long as lines get. */
const isWrapped = (before: NoticeLine | undefined, { text }: NoticeLine): boolean =>
  (/^\p{Ll}/u.test(text) && !LABELLED.test(text)) ||
  ((before?.text.length ?? 0) > LEAST_FULL_LINE &&
    !sectionKind(LABEL.exec(text)?.[1] ?? '') &&
    !/[:;\t]$/.test(before?.text ?? '') &&
    !/^[-–•*✓\d]|\t/.test(text))

/** “kept: two years”, whatever the word before the colon. */
const LABELLED = /^\p{Ll}[^.:;,]{1,30}: \S/u

const LEAST_FULL_LINE = 90

const LONGEST_HEADING = 90

/** In plain text, a short line of known words alone is a heading, whatever follows. */
const isKnownHeading = (text: string): boolean =>
  text.length <= LONGEST_HEADING &&
  /^[\d.\s]*\p{Lu}/u.test(text) &&
  !/[.;,@]$|: |[.!] |\t/.test(text.replace(/^[\d. ]+|^[A-Z]: /, '')) &&
  !/@|\d{4}/.test(text) &&
  !IN_A_SENTENCE.test(text) &&
  text.split(/\s+/).length <= (NUMBERED.test(text) ? 12 : 9) &&
  sectionKind(text) !== undefined

/** “1. The right to access” above “2. The right to erasure” is an item of a list. */
const isNumberedRight = (text: string): boolean => NUMBERED.test(text) && sectionKind(text) === 'rights'

const IN_A_SENTENCE =
  /(?<!\p{L})(\p{L}{3,}as|\p{L}{4,}(taan|tään|daan|dään|amme|emme|vat|vät)|on|ovat|ei|eivät|emme|voi|mitään|är|har|kan|inte|inga|ingen|inget|ingenting|aldrig|vi|\p{L}*förs|görs|ges|is|are|has|have|can|may|no|not|none|nothing|never)(?!\p{L})/iu

/** Whether a line is a heading: by its mark-up, or in plain text by its look and what follows. */
export function isHeading({ text, level, isItem }: NoticeLine, next: NoticeLine | undefined): boolean {
  if (level > 0) return true
  if (isItem || (isNumberedRight(text) && NUMBERED.test(next?.text ?? ''))) return false
  if (isKnownHeading(text)) return true
  const isShort = text.split(/\s+/).length <= 8
  return (
    isShort &&
    LOOKS_LIKE_HEADING.test(text) &&
    !COMPANY_ALONE.test(text) &&
    next !== undefined &&
    next.level === 0 &&
    (next.text.length > 40 || /[.!?]$/.test(next.text) || (NUMBERED.test(text) && !NUMBERED.test(next.text)))
  )
}

/** What follows a term is its content; in plain text, so is what follows a known heading, unless it is one itself. */
const answersHeading = (line: NoticeLine, before: NoticeLine | undefined): boolean =>
  line.level === 0 &&
  (before?.level === TERM || (before?.level === 0 && isKnownHeading(before.text) && !isKnownHeading(line.text)))

type Line = Omit<Passage, 'beside'>

function sentencesOf({ text, ...rest }: Line): readonly Passage[] {
  const sentences = text.split(/(?<!^\d{1,2}\.)(?<=[.!?])\s+(?=[\p{Lu}“”"])/u)
  return sentences.map((sentence, i) => ({
    ...rest,
    text: sentence,
    beside: [sentences[i - 1], sentences[i + 1]].filter((one) => one !== undefined).join(' '),
  }))
}
