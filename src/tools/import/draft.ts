import type { DeclarationFile } from '../../declaration/types.js'
import type { ImportMessage } from './messages/import-message.js'

/** Something that was found, its place in the declaration, and its position in the source. */
export interface Taken {
  /** A path in the declaration, such as `controller.name`. */
  readonly path: string
  readonly value: string
  /** From 1; 0 if the source has no meaningful lines. */
  readonly line: number
}

/** Something that the source does not state, or that only the controller can decide. */
export interface Missing {
  readonly path: string
  /** What to write, in one sentence. */
  readonly message: string
}

/** What a reader of notices or configurations finds, with its sentences in no language yet. */
export interface FoundDraft extends Pick<ImportedDraft, 'file'> {
  readonly source: ImportMessage
  readonly taken: readonly FoundValue[]
  readonly missing: readonly FoundGap[]
}

/** `Taken`, with a value that may be a sentence. */
export type FoundValue = Omit<Taken, 'value'> & { readonly value: string | ImportMessage }

/** `Missing`, in no language yet. */
export type FoundGap = Omit<Missing, 'message'> & { readonly message: ImportMessage }

/** The result of reading a notice or another tool's configuration: a partial declaration. */
export interface ImportedDraft {
  /** What was read, such as `a notice in fi` or `Klaro`. */
  readonly source: string
  /** May lack required keys, because nothing is invented. */
  readonly file: PartialDeclaration
  readonly taken: readonly Taken[]
  readonly missing: readonly Missing[]
}

/** A declaration that may still lack the controller and the location of the notice. */
export type PartialDeclaration = Omit<DeclarationFile, 'controller' | 'notice' | 'site'> & {
  readonly site?: string
  readonly controller?: Partial<DeclarationFile['controller']>
  readonly notice?: Partial<DeclarationFile['notice']>
}
