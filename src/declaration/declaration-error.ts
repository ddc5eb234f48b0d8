import { EvasteError } from './evaste-error.js'

/** One problem of a declaration. */
export interface DeclarationProblem {
  /** JSON path, such as `$.services[0].purpose`. */
  readonly path: string
  /** What is wrong and what to do next, in one sentence. */
  readonly message: string
  /** The value found, shortened. */
  readonly found?: string
  /** The values that are permitted. */
  readonly allowed?: readonly string[]
  /** The permitted value that was probably meant. */
  readonly nearMiss?: string
  /** `warning`: the declaration is still usable (for example an unknown key). */
  readonly severity: 'error' | 'warning'
}

/** A declaration that cannot be trusted, with every problem. */
export class DeclarationError extends EvasteError {
  override readonly name = 'DeclarationError'
  declare readonly problems: readonly DeclarationProblem[]

  constructor(problems: readonly DeclarationProblem[], options?: ErrorOptions) {
    super('declaration-unreadable', problems.map(({ path, message }) => `${path}: ${message}`).join('\n'), options)
    this.problems = problems
  }
}
