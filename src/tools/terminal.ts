import { createInterface } from 'node:readline/promises'
import { CannotRun } from './command.js'

/** Asks a person, one question at a time. A terminal that closes in the middle ends the command. */
export const askAtTerminal =
  ({ stdin, stdout }: Pick<NodeJS.Process, 'stdin' | 'stdout'>) =>
  async (question: string): Promise<string> => {
    const terminal = createInterface({ input: stdin, output: stdout })
    const closed = new Promise<never>((_, fail) => {
      terminal.once('close', () => fail(new CannotRun('stopped; nothing was written')))
    })
    try {
      return await Promise.race([terminal.question(question), closed])
    } finally {
      terminal.close()
    }
  }

/** Aborts on SIGINT and SIGTERM; a second one ends the process as it would by itself. */
export function endOnSignal(process: Pick<NodeJS.Process, 'once'>): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort())
  return controller.signal
}
