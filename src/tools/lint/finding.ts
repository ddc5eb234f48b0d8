import type { Declaration } from '../../declaration/types.js'
import { jsonPath, type Step } from '../../declaration/parse/json-path.js'
import type { ToolLanguage } from '../tool-language.js'
import type { LintMessage } from './messages/lint-message.js'
import { writeLintMessage } from './messages/lint-tables.js'

/** `law`: a statute or a court. `guidance`: an authority's, or a vendor's contract. `good`: good practice. */
export const severities = ['law', 'guidance', 'good'] as const
export type Severity = (typeof severities)[number]

/** Something that a rule requires and that is missing or wrong. */
export interface Finding {
  /** The rule's id, `R01` to `R130`. */
  readonly rule: string
  readonly severity: Severity
  /** A JSON path in the declaration, such as `$.purposes[1].retention`; `line 12` or `whole text` of a notice. */
  readonly path: string
  /** What is missing or wrong and what to do next, in one sentence. */
  readonly message: string
  /** In a notice: the words that it concerns, shortened. */
  readonly quote?: string
  /** The law or guidance behind the rule. */
  readonly law?: string
  /** In a notice: a sentence to paste, in its language. */
  readonly suggestion?: string
}

/** The place in the declaration: the steps down to it. */
export type At = readonly Step[]

/** A finding in no language yet. */
export type RuleFinding = Omit<Finding, 'message'> & { readonly message: LintMessage }

/** Examines a parsed declaration and returns everything that it finds. */
export type DeclarationRule = (declaration: Declaration) => readonly RuleFinding[]

const finding =
  (severity: Severity) =>
  (rule: string, path: At, message: LintMessage): RuleFinding => ({ rule, severity, path: jsonPath(path), message })

export const law = finding('law')
export const guidance = finding('guidance')
export const good = finding('good')

/** A list with the finding if the condition holds, otherwise an empty list. */
export const where = (isSo: boolean, found: RuleFinding): readonly RuleFinding[] => (isSo ? [found] : [])

/** The finding with its message in one language. */
export const writeFinding = ({ message, ...rest }: RuleFinding, language: ToolLanguage): Finding => ({
  ...rest,
  message: writeLintMessage(message, language),
})

/** The most severe first, and within a severity in the order of the file. */
export const byGravity = <One extends Pick<Finding, 'severity'>>(findings: readonly One[]): readonly One[] =>
  severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
