import { RegisterProblem } from '../../register/http/problem.js'
import { CannotRun } from '../command.js'

/** @throws {CannotRun} in the words of a refusal by the register; any other error as it is. */
export function explainProblem(cause: unknown): never {
  if (!(cause instanceof RegisterProblem)) throw cause
  throw new CannotRun([cause.message, ...cause.errors.map(({ message }) => message)].join(': '), { cause })
}
