import { open, truncate } from 'node:fs/promises'
import type { LedgerLine, RightsLedger } from '../rights/ledger.js'

/**
 * A ledger as one JSON line each in a file, made at the first line.
 *
 * @throws from `read` where a line that is not the last cannot be read, naming file and line.
 */
export function openLedgerFile(file: string): RightsLedger {
  let last: Promise<void> = Promise.resolve()
  return {
    append(line) {
      const written = last.then(() => appendDurably(file, `${JSON.stringify(line)}\n`))
      last = written.catch(() => {}) // its own caller is told; the next line is another matter
      return written
    },
    read: () => readLines(file),
  }
}

async function appendDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'a', 0o600)
  try {
    await handle.appendFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function* readLines(file: string): AsyncGenerator<LedgerLine> {
  const handle = await open(file, 'r').catch((cause: { code?: unknown }) => {
    if (cause.code === 'ENOENT') return null
    throw cause
  })
  if (!handle) return
  const { size } = await handle.stat()
  let number = 0
  let offset = 0
  for await (const line of handle.readLines()) {
    const end = offset + Buffer.byteLength(line) + 1
    // A power cut may leave a piece of a line at the end, for which nobody was told that it is done.
    if (end > size) return truncate(file, offset)
    yield parseLine(line, file, ++number)
    offset = end
  }
}

function parseLine(line: string, file: string, number: number): LedgerLine {
  try {
    return JSON.parse(line) as LedgerLine
  } catch (cause) {
    throw new Error(`line ${number} of ${file} cannot be read; put its newest copy in its place`, { cause })
  }
}
