import { RegisterProblem } from '../../register/http/problem.js'
import { CannotRun } from '../command.js'

/** @throws {CannotRun} with the message of a refusal by the register; rethrows any other error. */
export function explainProblem(cause: unknown): never {
  if (!(cause instanceof RegisterProblem)) throw cause
  throw new CannotRun([cause.message, ...cause.errors.map(({ message }) => message)].join(': '), { cause })
}
