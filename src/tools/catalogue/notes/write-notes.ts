import type { ToolLanguage } from '../../tool-language.js'
import { en } from './en.js'
import { fi } from './fi.js'
import type { NoteId, NoteTexts } from './note-texts.js'
import { sv } from './sv.js'

const noteTexts: Readonly<Record<ToolLanguage, NoteTexts>> = { fi, sv, en }

/** What to check after adding a service, in one of the languages of the tools. */
export const writeNotes = (notes: readonly NoteId[], language: ToolLanguage): string =>
  notes.map((id) => noteTexts[language][id]).join(' ')
