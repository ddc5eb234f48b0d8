import { checkDeclarationIn } from '../../declaration/parse/parse-declaration.js'
import { problemTables } from '../../declaration/problems/problem-tables.js'
import type { DeclarationProblem } from '../../declaration/declaration-error.js'
import type { Declaration } from '../../declaration/types.js'
import type { Finding } from '../../tools/lint/finding.js'
import { lintDeclaration } from '../../tools/lint/lint-declaration.js'
import type { MakerLanguage } from '../words/maker-words.js'

/** What is wrong with a draft, and what `evaste lint` says of it. */
export interface DraftCheck {
  /** `null` while something is missing without which no page can use it. */
  readonly declaration: Declaration | null
  readonly problems: readonly DeclarationProblem[]
  readonly findings: readonly Finding[]
}

/** Checks a draft with the same code as the commands, and in the language of the page. */
export function checkDraft(text: string, language: MakerLanguage): DraftCheck {
  const { declaration, problems } = checkDeclarationIn(problemTables[language], text)
  return { declaration, problems, findings: declaration ? lintDeclaration(declaration, language) : [] }
}
