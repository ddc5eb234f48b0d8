import { CannotRun, type CommandContext, type CommandInput, type Outcome } from '../command.js'
import type { Operator } from '../../register/node/operator.js'
import { configFor } from './config-for.js'

/** One subcommand of `evaste register`, with its arguments. */
export type RegisterAction = (
  words: readonly string[],
  input: CommandInput,
  context: CommandContext,
) => Promise<Outcome>

/**
 * Runs an operator's work on the configured register.
 *
 * @throws {CannotRun} if there is none, or the work fails with a message that says what to do.
 */
export async function withOperator(
  input: CommandInput,
  context: CommandContext,
  work: (operator: Operator) => Promise<Outcome>,
  { mayBegin = false }: { readonly mayBegin?: boolean } = {},
): Promise<Outcome> {
  const { openOperator } = await import('../../register/node/operator.js')
  const operator = await openOperator({ ...(await configFor(input, context)), mayBegin }).catch((cause: unknown) => {
    throw new CannotRun((cause as Error).message, { cause })
  })
  try {
    return await work(operator)
  } finally {
    await operator.close()
  }
}
