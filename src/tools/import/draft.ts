import type { DeclarationFile } from '../../declaration/types.js'

/** Something that was found, where it went, and where it stands in the source. */
export interface Taken {
  /** A path in the declaration, such as `controller.name`. */
  readonly path: string
  readonly value: string
  /** From 1; 0 where the source has no lines that a reader knows. */
  readonly line: number
}

/** Something that the source does not say, or that only the controller can say. */
export interface Missing {
  readonly path: string
  /** What to write, in one sentence. */
  readonly message: string
}

/** What was made of a notice or of another tool's configuration: a declaration, as far as it goes. */
export interface ImportedDraft {
  /** What was read, such as `a notice in fi` or `Klaro`. */
  readonly source: string
  /** May lack keys that a declaration needs: nothing is invented. */
  readonly file: PartialDeclaration
  readonly taken: readonly Taken[]
  readonly missing: readonly Missing[]
}

/** A declaration that may still lack who is responsible and where the notice is. */
export type PartialDeclaration = Omit<DeclarationFile, 'controller' | 'notice' | 'site'> & {
  readonly site?: string
  readonly controller?: Partial<DeclarationFile['controller']>
  readonly notice?: Partial<DeclarationFile['notice']>
}
