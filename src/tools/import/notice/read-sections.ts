import { joinPages } from './join-pages.js'
import { isHeading } from '../../lint/notice/passages.js'
import type { NoticeLine, NoticeText } from '../../lint/notice/notice-text.js'
import { type SectionKind, sectionKind } from '../../lint/notice/section-kinds.js'

/** A line of a section, without tags and with its bullet. */
export interface SectionItem {
  readonly text: string
  readonly line: number
}

/** A heading, a label or the first cell of a row, and the content below or next to it. */
export interface SourceSection {
  readonly heading: string
  readonly kind: SectionKind | undefined
  readonly line: number
  readonly items: readonly SectionItem[]
}

const LABEL = /^(\p{Lu}[^.:;?!,\t]{2,60})[:?]\s+(\S.*)$/u

/** The sections of a notice: under headings, in rows of a table, after known labels. */
export function readSections(notice: NoticeText): readonly SourceSection[] {
  const lines = joinPages(notice.lines)
  const sections: (Omit<SourceSection, 'items'> & { items: SectionItem[] })[] = []
  const begin = (heading: string, line: number): void => {
    const words = withoutTags(heading).join(' ').trim()
    sections.push({ heading: words, kind: sectionKind(words), line, items: [] })
  }
  const add = (text: string, line: number): void => {
    const items = withoutTags(text).flatMap(splitRunOn)
    sections
      .at(-1)
      ?.items.push(...items.filter((part) => /[\p{L}\d]/u.test(part)).map((part) => ({ text: part, line })))
  }
  begin('', 1)
  for (const [i, line] of lines.entries()) {
    const [head = '', ...cells] = line.text.split('\t')
    const [, label, rest] = LABEL.exec(line.text) ?? []
    if (cells.length && head.trim()) begin(head, line.number)
    if (isRegisterName(line, sections.at(-1))) add(line.text, line.number)
    else if (cells.length) add(cells.join(' '), line.number)
    else if (isHeading(line, lines[i + 1])) begin(line.text, line.number)
    else if (label !== undefined && rest !== undefined && rest.length < 40 && sectionKind(rest))
      begin(line.text, line.number) // “Protection, A: paper records”
    else if (label !== undefined && rest !== undefined && sectionKind(label)) {
      begin(label, line.number)
      add(rest, line.number)
    } else add(line.text, line.number)
  }
  return sections
}

/** A register's name may look like a heading itself. */
const isRegisterName = ({ text, level }: NoticeLine, above: SourceSection | undefined): boolean =>
  above?.kind === 'registerName' &&
  above.items.length === 0 &&
  level === 0 &&
  !text.includes('\t') &&
  /^(?:registerName|undefined)$/.test(String(sectionKind(text)))

/** Text that was copied from HTML with its tags is split at the tags. */
const withoutTags = (text: string): readonly string[] =>
  text.split(/<\/?(?:p|li|ul|ol|br|div|tr|td)\b[^>]*>/i).map((part) => part.replace(/<\/?[a-z][^>]*>/gi, '').trim())

/** “- name- address”: a list whose line breaks were lost. A hyphen before “and” belongs to its word. */
const RUN_ON = /(?<=\p{L})(?=[-–•](?! ?(?:ja|tai|sekä|och|eller|samt|and|or) )(?: \p{L}|\p{Lu}|www))/u
const splitRunOn = (text: string): readonly string[] => (/^[-–•]/.test(text) ? text.split(RUN_ON) : [text])
