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

/** Waits for SIGINT or SIGTERM. Commands that do not wait end at once, as any process would. */
export const untilSignal = (process: Pick<NodeJS.Process, 'once'>) => (): Promise<void> =>
  new Promise((done) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => done())
  })

const LONG_MS = 500
const WIDTH = 24

/**
 * Draws a bar on one line, which it takes away when all is done. Work of less than half a second shows none.
 *
 * @param now milliseconds; only differences count.
 */
export function progressBar(
  stderr: Pick<NodeJS.WriteStream, 'write'>,
  now: () => number,
): (done: number, total: number) => void {
  let since: number | undefined
  let shown = ''
  return (done, total) => {
    since ??= now()
    if (now() - since < LONG_MS) return
    const filled = Math.floor((WIDTH * done) / Math.max(total, 1))
    const bar = done < total ? `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total}` : ''
    if (bar !== shown) stderr.write(`\r${bar}\u001b[K`)
    shown = bar
  }
}
