import type { Recipient, Text } from '../../../declaration/types.js'
import { copyService } from '../../add/copy-service.js'
import { CannotRun } from '../../command.js'
import { type NoticeLanguage, noticeLanguage } from '../../lint/notice/notice-language.js'
import type { NoticeFile } from '../../lint/notice/notice-source.js'
import { readNotice } from '../../lint/notice/notice-text.js'
import type { ToolLanguage } from '../../tool-language.js'
import type { FoundDraft, PartialDeclaration, Taken } from '../draft.js'
import { type ImportMessage, tell } from '../messages/import-message.js'
import { commentIn, writeImportMessage } from '../messages/import-tables.js'
import { slug } from '../../slug.js'
import { findController } from './find-controller.js'
import { findDate } from './find-date.js'
import { findRecipients } from './find-recipients.js'
import { findNamedServices } from './find-services.js'
import { joinPages } from './join-pages.js'
import { missingFrom } from './missing-from-notice.js'
import { purposeFromSections } from './purpose-from-sections.js'
import { type SourceSection, readSections, type SectionItem } from './read-sections.js'
import type { SectionKind } from '../../lint/notice/section-kinds.js'

const LANGUAGE_NAMES = { fi: 'finnish', sv: 'swedish', en: 'english' } as const satisfies Record<NoticeLanguage, string>

/**
 * Takes out of an existing notice what can be taken with certainty, each with its line as a `$comment`. A legal basis, a
 * safeguard and a “no” are the controller’s to say, and are never taken.
 *
 * @param name of the file, for the comment.
 * @param spoken the language of the error.
 * @throws {CannotRun} where the notice is in another language.
 */
export function draftFromNotice(notice: NoticeFile, name: string, spoken: ToolLanguage = 'en'): FoundDraft {
  const text = readNotice(notice)
  const language = noticeLanguage(text.text)
  if (!language) throw new CannotRun(writeImportMessage(tell('other-language', { name }), spoken))
  const comment = (message: ImportMessage): string => commentIn([language], message)
  const atLine = (line: number): string => comment(tell('comment-line', { line }))
  const sections = readSections(text)
  const found = findController(sections)
  const { recipients, taken: takenRecipients } = findRecipients(sections, found.controller.name, language)
  const purpose = purposeFromSections(sections, language, recipients)
  const services = findNamedServices(text)
  const taken: Taken[] = [...found.taken]
  const textOf = (path: string, item: SectionItem | undefined): Text | undefined => {
    if (!item) return undefined
    taken.push({ path, value: item.text, line: item.line })
    return { $comment: atLine(item.line), [language]: item.text }
  }
  const date = findDate(sections.flatMap(({ items }) => items))
  if (date) taken.push({ path: 'notice.effectiveFrom', value: date.text, line: date.line })
  const title = textOf('notice.title', titleOf(joinPages(text.lines)[0]))
  const registerName = textOf('notice.registerName', itemOf(sections, 'registerName'))
  const officer = officerOf(sections)
  if (officer) taken.push({ path: 'dataProtectionOfficer.email', value: officer.text, line: officer.line })
  const manualMaterial = textOf('manualMaterial', wholeSection(sections, 'manual'))
  const protection = textOf('protection', wholeSection(sections, 'protection'))
  const copies = services.map(({ known, line }) => ({ line, ...copyService(known, [language]) }))
  const file: PartialDeclaration = {
    $comment: comment(tell('comment-notice', { name })),
    format: 1,
    ...(found.controller.name && { site: slug(found.controller.name) }),
    languages: [language],
    controller: { ...(found.taken.length && { $comment: linesOf(found.taken, comment) }), ...found.controller },
    ...(officer && { dataProtectionOfficer: { $comment: atLine(officer.line), email: officer.text } }),
    notice: {
      ...(date && {
        $comment: comment(tell('comment-key-line', { key: 'effectiveFrom', line: date.line })),
        effectiveFrom: date.text,
      }),
      ...(title && { title }),
      ...(registerName && { registerName }),
    },
    purposes: [...(purpose ? [purpose.details] : []), ...new Set(services.map(({ known }) => known.purpose))],
    recipients: [
      ...recipients,
      ...copies
        .flatMap(({ recipient, line }) =>
          recipient ? [withoutTransfers(recipient, comment(tell('comment-company', { line })))] : [],
        )
        .filter(isFirst),
    ],
    services: copies.map(({ service, line }) => ({ $comment: comment(tell('comment-named', { line })), ...service })),
    ...(protection && { protection }),
    ...(manualMaterial && { manualMaterial }),
    register: null,
  }
  taken.push(
    ...(purpose?.taken ?? []),
    ...takenRecipients,
    ...services.map(({ known, line }, i) => ({ path: `services[${i}]`, value: String(known.name), line })),
  )
  return {
    source: tell('a-notice', { language: tell(LANGUAGE_NAMES[language]) }),
    file,
    taken,
    missing: missingFrom(file, sections, found.doubtful),
  }
}

const LONGEST_TITLE = 100

const titleOf = (line: { text: string; number: number } | undefined): SectionItem | undefined =>
  line && line.text.length <= LONGEST_TITLE ? { text: line.text.replace(/^#+ /, ''), line: line.number } : undefined

const itemOf = (sections: readonly SourceSection[], kind: SectionKind): SectionItem | undefined =>
  sections.find((section) => section.kind === kind)?.items[0]

/** All text under headings of one kind. */
function wholeSection(sections: readonly SourceSection[], kind: SectionKind): SectionItem | undefined {
  const items = sections.filter((section) => section.kind === kind).flatMap((section) => section.items)
  const [first] = items
  return first && { text: items.map(({ text }) => text).join(' '), line: first.line }
}

function officerOf(sections: readonly SourceSection[]): SectionItem | undefined {
  const items = sections.flatMap(({ kind, items }) =>
    items.filter(
      ({ text }) => kind === 'officer' || /tietosuojavastaav|dataskyddsombud|data protection officer/i.test(text),
    ),
  )
  const item = items.find(({ text }) => /@/.test(text))
  const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(
    item?.text.slice(Math.max(0, item.text.search(/tietosuojavastaav|dataskyddsombud|officer/i))) ?? '',
  )
  if (item && email) return { text: email[0], line: item.line }
  return undefined
}

/** What protects data abroad is for the controller to say. */
const withoutTransfers = ({ transfers: _, ...recipient }: Recipient, $comment: string): Recipient => ({
  ...recipient,
  $comment,
})

const isFirst = <Item extends { readonly id: string }>({ id }: Item, i: number, all: readonly Item[]): boolean =>
  all.findIndex((one) => one.id === id) === i

const linesOf = (taken: readonly Taken[], comment: (message: ImportMessage) => string): string =>
  taken
    .map(({ path, line }) => comment(tell('comment-key-line', { key: path.split('.').at(-1) ?? '', line })))
    .join('; ')
