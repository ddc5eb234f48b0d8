import type { AroundPage } from './around-page.js'
import type { DraftCheck } from './draft/check-draft.js'
import type { FoundDraft } from '../tools/import/draft.js'
import type { MakerLanguage, MakerWords } from './words/maker-words.js'

/** What the preview shows. */
export interface Look {
  readonly view: 'banner' | 'settings' | 'notice'
  readonly width: 320 | 390 | 1280
  readonly theme: 'light' | 'dark'
  /** One of the declared languages; otherwise the first. */
  readonly language: string
}

/** The state of the page, and what its sections can do with it. */
export interface Maker {
  readonly words: MakerWords
  readonly language: MakerLanguage
  /** The JSON text of the draft. */
  readonly text: string
  /** The same, parsed. */
  readonly file: unknown
  readonly check: DraftCheck
  readonly search: string
  readonly look: Look
  /** The result of the last import. */
  readonly imported: FoundDraft | null
  readonly isRemembered: boolean
  /** The page around this one, where it stands in a frame of the same site. */
  readonly around: AroundPage | null
  /** Applies a change to the text of the draft. */
  edit(change: (text: string) => string): void
  find(search: string): void
  lookAt(look: Partial<Look>): void
  /** Replaces the draft by a file. */
  open(file: Blob, name: string): Promise<void>
  /** Reads a notice or a configuration into the draft. */
  read(source: Blob, name: string): Promise<void>
  startOver(): void
  remember(isRemembered: boolean): void
  /** Tells a person what has happened, on the screen and to a screen reader. */
  say(message: string): void
}
