import { checkDeclaration } from '../../declaration/parse/parse-declaration.js'
import type { DeclarationProblem } from '../../declaration/declaration-error.js'
import type { Declaration } from '../../declaration/types.js'
import type { Finding } from '../../tools/lint/finding.js'
import { lintDeclaration } from '../../tools/lint/lint-declaration.js'

/** What is wrong with a draft, and what `evaste lint` says of it. */
export interface DraftCheck {
  /** `null` while something is missing without which no page can use it. */
  readonly declaration: Declaration | null
  readonly problems: readonly DeclarationProblem[]
  readonly findings: readonly Finding[]
}

/** Checks a draft with the same code as the commands. */
export function checkDraft(text: string): DraftCheck {
  const { declaration, problems } = checkDeclaration(text)
  return { declaration, problems, findings: declaration ? lintDeclaration(declaration) : [] }
}
