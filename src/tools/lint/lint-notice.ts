import type { Declaration } from '../../declaration/types.js'
import { byGravity, type Finding, type Severity } from './finding.js'
import { type NoticeText, readNotice } from './notice-text.js'
import { contradiction, COOKIES, demanded, forbidden, PERIOD, rights } from './notice-words.js'

/** A notice as it lies in a file. */
export interface NoticeFile {
  readonly content: string
  readonly isHtml: boolean
}

/**
 * What a notice in Finnish says that it should not, and does not say that it should, the gravest first. It goes by words,
 * and so is a reader's help and no judgement.
 *
 * @param declaration whose controller the notice should name; `null`: not known.
 * @returns `null`: this is no notice in Finnish.
 */
export function lintNotice(
  { content, isHtml }: NoticeFile,
  declaration: Declaration | null,
): readonly Finding[] | null {
  const notice = readNotice(content, isHtml)
  if (!/henkilötie|rekisterinpitäj|tietosuoj/i.test(notice.text)) return null
  return byGravity([
    ...findController(notice, declaration),
    ...findForbidden(notice),
    ...findUnsaid(notice),
    ...findMissingRights(notice),
    ...findEmptySections(notice),
    ...findContradiction(notice),
    ...findBlanketPeriod(notice),
  ])
}

const at = (line: number, rule: string, severity: Severity, message: string): Finding => ({
  rule,
  severity,
  path: `line ${line}`,
  message,
})

function findController({ text }: NoticeText, declaration: Declaration | null): readonly Finding[] {
  const name = declaration?.controller.name
  if (name === undefined || text.toLowerCase().includes(name.toLowerCase())) return []
  return [at(1, 'R01', 'law', 'the controller of the declaration is not named; name it, with a way to reach it')]
}

const findForbidden = (notice: NoticeText): readonly Finding[] =>
  forbidden.flatMap(({ rule, severity, says, message }) => {
    const found = says.exec(notice.text)
    return found ? [at(notice.lineAt(found.index), rule, severity, message)] : []
  })

const findUnsaid = ({ text }: NoticeText): readonly Finding[] =>
  demanded.flatMap(({ rule, severity, whereIt, says, message }) =>
    (whereIt?.test(text) ?? true) && !says.test(text) ? [at(1, rule, severity, message)] : [],
  )

function findMissingRights({ text }: NoticeText): readonly Finding[] {
  const missing = Object.keys(rights).filter((right) => !rights[right]?.test(text))
  if (!missing.length) return []
  return [at(1, 'R09', 'law', `these rights are not told: ${missing.join(', ')}; tell each, and how it is used`)]
}

/** R13, R20: a heading over nothing is not an answer. */
const findEmptySections = ({ lines }: NoticeText): readonly Finding[] =>
  lines.flatMap(({ text, number, level }, i) => {
    const next = lines[i + 1]
    const isBare = level > 0 && (!next || (next.level > 0 && next.level <= level && !(level === 1 && next.level === 1)))
    const isEmptyRow = /^[^\t]*[^\t\s][^\t]*\t\s*$/.test(text)
    if (!isBare && !isEmptyRow) return []
    const isAutomated = /automa(atti|tisoi)|profiloin/i.test(text)
    return [
      at(
        number,
        isAutomated ? 'R13' : 'R20',
        'law',
        isAutomated
          ? 'a heading over nothing says neither yes nor no; say that there are no automated decisions, or how they work'
          : 'a heading over nothing; write what belongs there, or take it out',
      ),
    ]
  })

function findContradiction(notice: NoticeText): readonly Finding[] {
  const [nobody, somebody] = contradiction.map((says) => says.exec(notice.text))
  if (!nobody || !somebody) return []
  const line = notice.lineAt(nobody.index)
  const message = `line ${notice.lineAt(somebody.index)} says that others get data, and this that nobody does; say who does`
  return [at(line, 'R21', 'guidance', message)]
}

/** R08: one period for everything is none for the cookies. */
function findBlanketPeriod(notice: NoticeText): readonly Finding[] {
  const periods = [...notice.text.matchAll(PERIOD)]
  if (periods.length !== 1 || !COOKIES.test(notice.text)) return []
  return [
    at(
      notice.lineAt(periods[0]?.index ?? 0),
      'R08',
      'law',
      'one period for everything; give each purpose its own, the cookies too',
    ),
  ]
}
