import type { PurposeDetails, Recipient, Text } from '../../../declaration/types.js'
import type { NoticeLanguage } from '../../lint/notice/notice-language.js'
import type { Taken } from '../draft.js'
import { tell } from '../messages/import-message.js'
import { commentIn } from '../messages/import-tables.js'
import { periodsOf } from '../periods-of.js'
import type { SourceSection, SectionItem } from './read-sections.js'
import { isAbout, type SectionKind } from '../../lint/notice/section-kinds.js'

const TITLE: Readonly<Record<NoticeLanguage, string>> = {
  fi: 'Asiakasrekisteri',
  sv: 'Kundregister',
  en: 'Customer register',
}
const BULLET = /^(?:[-–•✓*·]\s*)+/u
const LONGEST_ITEM = 160

/**
 * The register that a notice describes, as one purpose. Its actual purposes and legal bases cannot be determined from
 * the text.
 */
export function purposeFromSections(
  sections: readonly SourceSection[],
  language: NoticeLanguage,
  recipients: readonly Recipient[],
): { readonly details: PurposeDetails; readonly taken: readonly Taken[] } | null {
  const items = (kind: SectionKind): readonly SectionItem[] =>
    sections.filter((section) => section.kind === kind).flatMap((section) => section.items)
  const taken: Taken[] = []
  const take = (key: string, found: readonly SectionItem[]): Text | undefined => {
    const [first] = found
    if (!first) return undefined
    const value = found.map(({ text }) => text.replace(BULLET, '')).join(' ')
    taken.push({ path: `purposes[0].${key}`, value, line: first.line })
    return { $comment: commentIn([language], tell('comment-line', { line: first.line })), [language]: value }
  }
  const description = take('description', sections.flatMap(purposesIn))
  const data = dataItems(items('data'))
  for (const { text, line } of data) taken.push({ path: 'purposes[0].dataCategories', value: text, line })
  const sources = take('sources', items('sources'))
  const kept = items('retention')
  const criteria = take('retention.criteria', kept)
  const periods = kept.flatMap(({ text, line }) => periodsOf(text).map((period) => ({ text: period, line })))
  const [period] = periods
  const isOne = new Set(periods.map(({ text }) => text)).size === 1
  if (period && isOne) taken.push({ path: 'purposes[0].retention.period', value: period.text, line: period.line })
  if (!taken.length) return null
  const name = items('registerName')[0]?.text ?? TITLE[language]
  const details: PurposeDetails = {
    $comment: [
      tell('comment-purpose'),
      ...(data[0] ? [tell('comment-key-line', { key: 'dataCategories', line: data[0].line })] : []),
    ]
      .map((message) => commentIn([language], message))
      .join('; '),
    id: 'customer-register',
    title: { [language]: name },
    ...(description && { description }),
    ...(data.length && { dataCategories: data.map(({ text }) => ({ [language]: text })) }),
    ...(sources && { sources }),
    ...(criteria && { retention: { ...(period && isOne && { period: period.text }), criteria } }),
    ...(recipients.length && { recipients: recipients.map(({ id }) => id) }),
  }
  return { details, taken }
}

/** What a sentence about the legal basis names. */
const BASIS =
  /peruste|suostum|sopimu[ks]|lakisääte|oikeutettu|rättslig|laglig grund|samtycke|avtal|legal bas|lawful|consent|contract|legitimate/i

/** Under a heading about both the purposes and the basis, only the sentences that do not concern the basis. */
function purposesIn({ kind, heading, items }: SourceSection): readonly SectionItem[] {
  const isShared = (kind === 'basis' || kind === 'provision') && isAbout(heading, 'purpose')
  if (kind !== 'purpose' && !isShared) return []
  if (!BASIS.test(heading)) return items
  const withoutBasis = (text: string): string =>
    text
      .split(SENTENCES)
      .filter((sentence) => !BASIS.test(sentence))
      .join(' ')
  return items.map(({ text, line }) => ({ text: withoutBasis(text), line })).filter(({ text }) => text !== '')
}

const SENTENCES = /(?<=[.!?])\s+(?=\p{Lu})/u

/** The items of a list: bulleted lines, short lines, or one line with commas; a surrounding sentence is not an item. */
function dataItems(items: readonly SectionItem[]): readonly SectionItem[] {
  const bulleted = items.filter(({ text }) => BULLET.test(text))
  const lines = bulleted.length ? bulleted : items.filter(({ text }) => !/:$/.test(text))
  const listed = lines.flatMap(({ text, line }) => {
    const words = text.replace(BULLET, '').replace(/^[^:]{0,80}(tietoja|tiedot|uppgifter|data|information):\s*/iu, '')
    const parts = bulleted.length ? [words] : words.replace(/\.$/, '').split(/,\s+|;\s+/)
    return parts.map((part) => ({ text: part.trim().replace(/[.;,]$/, ''), line }))
  })
  return listed.filter(({ text }) => text !== '' && text.length <= LONGEST_ITEM && !/[.!?] \p{Lu}/u.test(text))
}
