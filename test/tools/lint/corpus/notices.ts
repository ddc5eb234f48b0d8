import { type NoticeFile, readNoticeFile } from '../../../../src/tools/lint/notice/notice-source.js'
import { en } from './en.js'
import { fi } from './fi.js'
import type { CorpusLanguage } from './phrases.js'
import { sv } from './sv.js'

/** A short invented notice, and the rules that a lawyer would say it breaks. */
export interface CorpusNotice {
  readonly name: string
  readonly file: NoticeFile
  readonly broken: ReadonlySet<string>
}

const PER_LANGUAGE = 24
const WRONG_OF_EIGHT = 2
/** A page by another name than `.html` is HTML all the same. */
const ENDINGS = { text: 'txt', html: 'php', markdown: 'md' } as const
const FORMATS = ['text', 'html', 'markdown'] as const

/** Notifications by many hands: each has its own wordings, order, headings, format and faults. */
export const corpus: readonly CorpusNotice[] = Object.entries({ fi, sv, en }).flatMap(([name, language]) =>
  Array.from({ length: PER_LANGUAGE }, (_, hand) => writeNotice(`${name} ${hand}`, language, hand)),
)

function writeNotice(
  name: string,
  { titles, registerTitle, headings, phrases }: CorpusLanguage,
  hand: number,
): CorpusNotice {
  const rules = Object.keys(phrases)
  const isWrong = (rule: string): boolean => (hand * 3 + rules.indexOf(rule) * 5) % 8 < WRONG_OF_EIGHT
  const broken = new Set(rules.filter((rule) => isWrong(rule) && !(rule === 'R04' && isWrong('R03'))))
  const said = rules
    .filter((rule) => rule !== 'R04' || !isWrong('R03'))
    .map((rule, i) => {
      const { right, wrong } = phrases[rule] as { right: readonly string[]; wrong: readonly string[] }
      const wordings = broken.has(rule) ? wrong : right
      return [rule, wordings[(hand + i + Math.floor(hand / 8)) % wordings.length] as string] as const
    })
    .filter(([, words]) => words !== '')
  const isRegister = hand % 6 === 5
  const lacking = ['R03', 'R08', 'R09', 'R11', 'R12'].filter((rule) => broken.has(rule)).length
  if (isRegister && lacking >= 3) broken.add('R26')
  const title = isRegister ? registerTitle : (titles[hand % titles.length] as string)
  const turned = [...said.slice(hand % said.length), ...said.slice(0, hand % said.length)]
  const format = FORMATS[hand % FORMATS.length] as NoticeFile['format']
  const withHeadings = hand % 4 > 1
  const bytes = new TextEncoder().encode(write(format, title, turned, withHeadings ? headings : {}))
  return { name, broken, file: readNoticeFile(bytes, `notice.${ENDINGS[format]}`) }
}

function write(
  format: NoticeFile['format'],
  title: string,
  said: readonly (readonly [rule: string, words: string])[],
  headings: Readonly<Record<string, string>>,
): string {
  const heading = (level: number, words: string): string =>
    format === 'html'
      ? `<h${level}>${words}</h${level}>`
      : format === 'markdown'
        ? `${'#'.repeat(level)} ${words}\n`
        : `${words}\n`
  const paragraph = (words: string): string => (format === 'html' ? `<p>${words}</p>` : `${words}\n`)
  const body = said.flatMap(([rule, words]) => [
    ...(headings.other === undefined ? [] : [heading(2, headings[rule] ?? headings.other)]),
    paragraph(words),
  ])
  return [heading(1, title), ...body].join('\n')
}
