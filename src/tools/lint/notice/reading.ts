import type { Declaration } from '../../../declaration/types.js'
import { fill } from '../../../text/phrase.js'
import type { Finding, Severity } from '../finding.js'
import { advice, type AdviceId, LAWS } from './advice.js'
import { type NoticeLanguage, wordsOf } from './notice-language.js'
import type { NoticeText } from './notice-text.js'
import type { NoticeWords, Statement } from './notice-words.js'
import { type Passage, passagesOf } from './passages.js'
import { isAbout } from './section-kinds.js'

/** A parsed notice, for the rules. */
export interface Reading {
  readonly notice: NoticeText
  readonly passages: readonly Passage[]
  readonly language: NoticeLanguage
  readonly words: NoticeWords
  readonly declaration: Declaration | null
}

/** Examines a notice for one kind of finding. */
export type NoticeRule = (reading: Reading) => readonly Finding[]

export const readingOf = (notice: NoticeText, language: NoticeLanguage, declaration: Declaration | null): Reading => ({
  notice,
  passages: passagesOf(notice.lines),
  language,
  words: wordsOf[language],
  declaration,
})

/** The sentence with its heading: “Retention: two years”. */
export const inContext = ({ heading, text }: Passage): string => (heading ? `${heading}: ${text}` : text)

/** Whether some sentence states this. */
export const says = ({ passages }: Reading, statements: readonly Statement[]): boolean =>
  passages.some((passage) => statements.some((statement) => isStatedBy(passage, statement)))

/** “shop.example” has a full stop inside, but a sentence goes on after it. */
export const withoutInnerDots = (text: string): string =>
  text.replace(/(?<=[\p{L}\d-]{2})\.(?=[\p{L}\d]{2})|(?<=\d)\.(?=\d)/gu, '·')

/** Whether a sentence states this. */
export function isStatedBy(passage: Passage, { core, kind, notUnder, hint, not }: Statement): boolean {
  const text = withoutInnerDots(passage.text)
  if (!core.test(text) || not?.test(text)) return false
  if (kind && !isAbout(passage.heading, kind)) return false
  if (notUnder && isAbout(passage.heading, notUnder)) return false
  return hint === undefined || hint.test(`${inContext(passage)} ${passage.beside}`)
}

const LONGEST_QUOTE = 120

/** A finding in the notice's own language, with the rule's law and a sentence to paste. */
export function findingIn(
  { language, declaration }: Reading,
  {
    id,
    severity,
    at,
    values = {},
  }: { id: AdviceId; severity: Severity; at?: Passage; values?: Record<string, string> },
): Finding {
  const rule = id === 'no-notice' || id === 'cookie-list' ? 'R26' : (/^R\d+/.exec(id)?.[0] ?? id)
  const [message, suggestion] = advice[language][id]
  const company = declaration?.controller.name ?? { fi: 'Yritys Oy', sv: 'Företag Ab', en: 'Company Ltd' }[language]
  const quote = at?.text.trim()
  return {
    rule,
    severity,
    path: at ? `line ${at.line}` : 'whole text',
    message: fill(message, values),
    ...(LAWS[rule] !== undefined && { law: LAWS[rule] }),
    ...(quote && { quote: quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}…` : quote }),
    ...(suggestion !== undefined && { suggestion: fill(suggestion, { company }) }),
  }
}
