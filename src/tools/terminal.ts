import { createInterface } from 'node:readline/promises'
import { CannotRun } from './command.js'

/** Asks a person, one question at a time. If the terminal closes meanwhile, the command ends. */
export const askAtTerminal =
  ({ stdin, stdout }: Pick<NodeJS.Process, 'stdin' | 'stdout'>) =>
  async (question: string): Promise<string> => {
    const terminal = createInterface({ input: stdin, output: stdout })
    const closed = new Promise<never>((_, fail) => {
      terminal.once('close', () => fail(new CannotRun('stopped; nothing was written')))
    })
    try {
      return await Promise.race([terminal.question(printable(question)), closed])
    } finally {
      terminal.close()
    }
  }

/** A reader that has seen enough, such as `head`, closes the pipe: the rest of the output is dropped. */
export const dropUnreadOutput = (output: Pick<NodeJS.Process['stdout'], 'on'>): void =>
  void output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

/** Waits for SIGINT or SIGTERM. Commands that do not wait for it end at once, like any process. */
export const untilSignal = (process: Pick<NodeJS.Process, 'once'>) => (): Promise<void> =>
  new Promise((done) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => done())
  })

/**
 * Text as a terminal shall show it: a control character is written as its escape. An export or a page of somebody else
 * could otherwise move the cursor, and overwrite what evaste says about it.
 */
export const printable = (text: string): string =>
  text.replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  })

const LONG_MS = 500
const WIDTH = 24

/**
 * Draws a progress bar on one line, which is removed at the end. Work of less than half a second shows none.
 *
 * @param now milliseconds; only differences matter.
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
