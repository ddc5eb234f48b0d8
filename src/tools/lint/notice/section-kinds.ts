import { enHeadings } from './words/en-headings.js'
import { fiHeadings } from './words/fi-headings.js'
import { svHeadings } from './words/sv-headings.js'

/** What a section of a notice is about. The first that fits a heading counts, so specific kinds come before general ones. */
const KINDS = [
  'officer',
  'withdrawal',
  'complaint',
  'provision',
  'contact',
  'date',
  'registerName',
  'transfers',
  'manual',
  'automated',
  'cookies',
  'retention',
  'sources',
  'recipients',
  'data',
  'rights',
  'purpose',
  'basis',
  'protection',
  'controller',
] as const
export type SectionKind = (typeof KINDS)[number]

/** The words of one language’s headings. */
export type HeadingWords = Readonly<Record<SectionKind, RegExp>>

/** A label may be in another language than the notice, so all are tried. */
const LANGUAGES: readonly HeadingWords[] = [fiHeadings, svHeadings, enHeadings]

/** Whether a heading is about this, perhaps among other things. */
export const isAbout = (heading: string, kind: SectionKind): boolean =>
  heading.split(' – ').some((part) => part !== '' && LANGUAGES.some((words) => words[kind].test(part)))

/** The kind of a heading; `undefined` if it concerns something else. */
export const sectionKind = (heading: string): SectionKind | undefined => KINDS.find((kind) => isAbout(heading, kind))
