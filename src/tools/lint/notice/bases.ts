import type { Finding } from '../finding.js'
import { COMPANY } from './notice-words.js'
import type { NoticeLine } from './notice-text.js'
import { findingIn, type NoticeRule, type Reading } from './reading.js'
import { BASES, type BasisWords } from './words/bases.js'

/** So many bases in a row, with nothing between that they are for, are a heap. */
const HEAP = 3

/** R03: “the basis is consent, a contract or our legitimate interest” says of no purpose what it rests on. */
const heapOfBases: NoticeRule = (reading) => {
  const at = reading.passages.find(({ text, line, heading }, i) => {
    const paragraph = reading.passages
      .slice(i)
      .filter((other) => other.line === line && other.heading === heading)
      .map((other) => other.text)
    return (
      isHeap(text, reading.words.bases) || (paragraph.length > HEAP && isHeap(paragraph.join(' '), reading.words.bases))
    )
  })
  return at ? [findingIn(reading, { id: 'R03-heap', severity: 'law', at })] : []
}

/** A word of more letters than this between two bases is something that one of them is for. */
const A_PURPOSE = /\p{L}{4,}/u
/** “Acme Oy’s” */
const NAME = new RegExp(`(${COMPANY.source})(:\\p{L}+)?`, 'gu')
const GENERIC =
  /rekisterinpitäj\p{L}*|rekisteröid\p{L}*|täyttämi\p{L}*|täytäntö\p{L}*|noudattami\p{L}*|edeltäv\p{L}*|toimenpite\p{L}*|toteuttami\p{L}*|yhtiö\p{L}*|meidän|perform\p{L}*|compliance|fulfil\p{L}*|processing|\bwith\b|\byour\b|our|controller\p{L}*|fullgör\p{L}*|uppfyll\p{L}*|(?<!\p{L})(vårt|våra|ditt|eller|samt|also)(?!\p{L})|between you and (us|the \p{L}+)|protect|(?<!\p{L})(vital|task|carried|exercise|vested|official|authority|necessary|steps|prior|entering|where|which|based|legal|basis|processing|under)(?!\p{L})|suojaami\p{L}*|tehtäv\p{L}*|suorittami\p{L}*|käyttämi\p{L}*|perust\p{L}*|(?<!\p{L})(tai|taikka|sekä)(?!\p{L})|skydda\p{L}*|utför\p{L}*|uppgift av|(?<!\p{L})(grund|enligt|stöd|inför|vidta)\p{L}*/giu

function isHeap(text: string, bases: BasisWords): boolean {
  const found = BASES.flatMap((basis) => {
    const match = bases[basis].exec(text)
    return match ? [{ start: match.index, end: match.index + match[0].length }] : []
  }).sort((a, b) => a.start - b.start)
  const gaps = found
    .slice(1)
    .map(({ start }, i) => text.slice(found[i]?.end, start).replace(GENERIC, '').replace(NAME, ''))
  return found.length >= HEAP && gaps.every((gap) => gap.length < 60 && !A_PURPOSE.test(gap))
}

const BULLET = /^[-–•*·] ?/

/** R03: in a list of purposes with their bases, one without. */
const itemWithoutBasis: NoticeRule = (reading) =>
  listsOf(reading.notice.lines).flatMap((items) => lackingIn(items, reading))

function lackingIn(items: readonly NoticeLine[], reading: Reading): readonly Finding[] {
  const hasBasis = ({ text }: NoticeLine): boolean => BASES.some((basis) => reading.words.bases[basis].test(text))
  const lacking = items.filter((item) => !hasBasis(item))
  const item = lacking[0]
  if (!item || items.length < HEAP || items.length - lacking.length < Math.max(2, lacking.length * 2)) return []
  return [
    findingIn(reading, {
      id: 'R03-item',
      severity: 'law',
      at: { ...item, heading: '', beside: '', line: item.number },
    }),
  ]
}

/** The lists of a notice, each item with the lines that it wraps to. */
function listsOf(lines: readonly NoticeLine[]): readonly (readonly NoticeLine[])[] {
  const lists: NoticeLine[][] = []
  let open: NoticeLine[] | undefined
  for (const line of lines) {
    const isItem = line.level === 0 && (line.isItem === true || BULLET.test(line.text))
    const last = open?.at(-1)
    if (isItem && open) open.push(line)
    else if (isItem) lists.push((open = [line]))
    else if (open && last && line.level === 0 && /^\p{Ll}/u.test(line.text))
      open[open.length - 1] = { ...last, text: `${last.text} ${line.text}` }
    else open = undefined
  }
  return lists
}

export const basisRules: readonly NoticeRule[] = [heapOfBases, itemWithoutBasis]
