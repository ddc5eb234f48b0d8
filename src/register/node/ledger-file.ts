import { jsonLine } from '../../declaration/json-line.js'
import { open, type FileHandle } from 'node:fs/promises'
import type { LedgerLine, RightsLedger } from '../rights/ledger.js'
import { readLines } from './read-lines.js'

/**
 * Terminates a partial line that a power failure left behind. JSON escapes this character, so no complete line contains
 * it.
 */
const CANCEL = '\u0018'

/**
 * A ledger in a file, one JSON line per event, created with the first line. Any number of processes may append and
 * read at the same time: the file only grows, and readers change nothing.
 *
 * @throws from `read` if a line other than the last cannot be parsed, naming file and line.
 */
export function openLedgerFile(file: string): RightsLedger {
  let last: Promise<void> = Promise.resolve()
  return {
    append(line) {
      const written = last.then(() => appendDurably(file, `${jsonLine(line)}\n`))
      last = written.catch(() => {}) // the failed write is reported to its own caller; later lines are independent
      return written
    },
    read: () => readLedger(file),
  }
}

async function appendDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'a+', 0o600)
  try {
    // If another process is in the middle of a line, that line ends first, and only CANCEL itself is discarded.
    await handle.appendFile((await endsTorn(handle)) ? `${CANCEL}\n${text}` : text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Whether the last line is incomplete. */
async function endsTorn(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat()
  if (size === 0) return false
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer.toString() !== '\n'
}

async function* readLedger(file: string): AsyncGenerator<LedgerLine> {
  let number = 0
  try {
    for await (const text of readLines(file)) {
      number += 1
      if (!text.endsWith(CANCEL)) yield parseLine(text, file, number)
    }
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== 'ENOENT') throw cause
  }
}

function parseLine(line: string, file: string, number: number): LedgerLine {
  try {
    return JSON.parse(line) as LedgerLine
  } catch (cause) {
    throw new Error(`line ${number} of ${file} cannot be read; put its newest copy in its place`, { cause })
  }
}
