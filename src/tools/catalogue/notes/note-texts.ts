import type { en } from './en.js'

export type NoteId = keyof typeof en
export type NoteTexts = Readonly<Record<NoteId, string>>
