import type { Finding } from '../finding.js'
import { unsaidRights } from './missing-rights.js'
import { COOKIE_NAMES, IDENTIFIER, LIFETIME } from './notice-words.js'
import type { NoticeLine } from './notice-text.js'
import { findingIn, type Reading } from './reading.js'
import { RIGHTS } from './rights.js'

/** “`_ga`”, “cart_id – ” or “lang: ” at the start of a row: names of software, which have no spaces. */
const NAME = /^[^\p{L}\d_]*([\w.*-]+)(?:, [\w.*-]+)*[`"”)]?\s*[\t:;,–—(-]/u

/** No heading such as “Retention: two years”, which begins as a sentence does. */
const LOOKS_LIKE_SOFTWARE = /[_*\d]|^\p{Ll}|\p{Ll}\p{Lu}|^\p{Lu}{2,}/u

const LEAST_ROWS = 2
/** A list may have a title and a sentence or two; a text in which there is a list too is no list. */
const LEAST_SHARE = 0.6
const TERM = 7

/** A list of cookies, such as a table of their names, purposes and lifetimes, and nothing else that a notice states. */
export function isCookieList(reading: Reading): boolean {
  const { notice, words } = reading
  const rows = rowsOf(notice.lines)
  const all = rowsAndText(notice.lines).filter(({ level, isColumnHeads }) => level === 0 && !isColumnHeads)
  return (
    rows.length >= LEAST_ROWS &&
    rows.filter(({ text }) => LIFETIME.test(text)).length * 2 >= rows.length &&
    countWords(rows) >= LEAST_SHARE * countWords(all) &&
    (words.cookies.test(notice.text) || rows.some(({ text }) => COOKIE_NAMES.test(text) || IDENTIFIER.test(text))) &&
    !words.controller.test(notice.text) &&
    !words.authority.test(notice.text) &&
    unsaidRights(reading).length > RIGHTS.length / 2
  )
}

/** R28: what a list of cookies is, and the cookies that it gives no lifetime. */
export function lintCookieList(reading: Reading): readonly Finding[] {
  const endless = rowsOf(reading.notice.lines).filter(({ text }) => !LIFETIME.test(text))
  return [
    findingIn(reading, { id: 'cookie-list', severity: 'good' }),
    ...endless.map(({ text, number }) =>
      findingIn(reading, {
        id: 'R28-lifetime',
        severity: 'law',
        at: { text, heading: '', beside: '', line: number },
      }),
    ),
  ]
}

/** The lines, where the term of a definition list begins the line that defines it. */
const rowsAndText = (lines: readonly NoticeLine[]): readonly NoticeLine[] =>
  lines.flatMap((line, i) => {
    if (line.level === TERM) return []
    const before = lines[i - 1]
    return before?.level === TERM ? [{ ...line, text: `${before.text}\t${line.text}` }] : [line]
  })

const rowsOf = (lines: readonly NoticeLine[]): readonly NoticeLine[] =>
  rowsAndText(lines).filter(({ text, level, isColumnHeads }) => {
    const [, name = ''] = NAME.exec(text) ?? []
    return level === 0 && !isColumnHeads && LOOKS_LIKE_SOFTWARE.test(name)
  })

const countWords = (lines: readonly NoticeLine[]): number =>
  lines.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
