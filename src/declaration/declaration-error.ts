import { EvasteError } from './evaste-error.js'

/** One thing that is wrong in a declaration. */
export interface DeclarationProblem {
  /** JSON path, such as `$.services[0].purpose`. */
  readonly path: string
  /** What is wrong and what to do next, in one sentence. */
  readonly message: string
  /** What stood there, shortened. */
  readonly found?: string
  /** What may stand there. */
  readonly allowed?: readonly string[]
  /** The allowed word that was probably meant. */
  readonly nearMiss?: string
  /** `warning`: readable all the same (an unknown key on a page). */
  readonly severity: 'error' | 'warning'
}

/** A declaration that cannot be trusted: every problem at once. */
export class DeclarationError extends EvasteError {
  override readonly name = 'DeclarationError'
  declare readonly problems: readonly DeclarationProblem[]

  constructor(problems: readonly DeclarationProblem[], options?: ErrorOptions) {
    super('declaration-unreadable', problems.map(({ path, message }) => `${path}: ${message}`).join('\n'), options)
    this.problems = problems
  }
}
