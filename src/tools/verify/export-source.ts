import { open } from 'node:fs/promises'
import { sha256 } from '../../declaration/digest.js'
import type { ChainSource } from '../../register/chain/verify-chain.js'
import {
  type ExportEnd,
  type ExportHeader,
  type ExportLine,
  parseExportLine,
} from '../../register/export/export-lines.js'
import { readLines } from '../../register/node/read-lines.js'
import { CannotRun } from '../command.js'
import type { StoredEntry } from '../../register/chain/stored-entry.js'

/** An export that is read once, from start to end, whatever its size. */
export interface ExportSource extends ChainSource {
  readonly header: ExportHeader
  readonly end: ExportEnd
  /** Digests under which a different text is stored; complete once the entries are read. */
  readonly changedDocuments: readonly string[]
}

/** A line is one entry or one text, and both are bounded. */
const LONGEST_LINE_BYTES = 2 * 1024 * 1024

/**
 * Opens an export of one site (`export-lines.ts` describes the format).
 *
 * @param endHash the final hash according to the export's own checkpoint; supplied by the caller, who has the keys.
 * @throws {CannotRun} if the file is not an export or is truncated.
 */
export async function openExport(
  file: string,
  endHash: (end: ExportEnd, header: ExportHeader) => Promise<Uint8Array>,
): Promise<ExportSource> {
  const end = await readEnd(file)
  const lines = readExportLines(file)
  const first = await lines.next()
  const header = first.done ? null : first.value
  if (header?.kind !== 'header') throw new CannotRun(`${file}: line 1: an export starts with its header`)
  const head = { entry: end.entries, hash: await endHash(end, header) }
  const changedDocuments: string[] = []
  const declarations = new Map<string, { readonly text: string }>()
  const entries = readEntries(lines, changedDocuments, declarations)
  return {
    header,
    end,
    changedDocuments,
    head: () => Promise.resolve(head),
    document: (digest) => Promise.resolve(declarations.get(digest) ?? null),
    async entries(_, { limit }) {
      const page: StoredEntry[] = []
      while (page.length < limit) {
        const { done, value } = await entries.next()
        if (done) break
        page.push(value)
      }
      return page
    },
  }
}

async function* readEntries(
  lines: AsyncIterable<ExportLine>,
  changed: string[],
  declarations: Map<string, { readonly text: string }>,
): AsyncGenerator<StoredEntry, undefined> {
  for await (const line of lines) {
    if (line.kind === 'entry') yield line
    if (line.kind !== 'document') continue
    if (line.type === 'declaration') declarations.set(line.digest, { text: line.text })
    if ((await sha256(line.text)) !== line.digest) changed.push(line.digest)
  }
}

/** Every line of an export, in order. */
export async function* readExportLines(file: string): AsyncGenerator<ExportLine> {
  let number = 0
  let hasEnded = false
  for await (const text of readLines(file)) {
    number += 1
    const line = parse(text, `${file}: line ${number}`)
    // Lines of another site could otherwise stand behind a header that was not verified.
    if (hasEnded || (line.kind === 'header' && number > 1))
      throw new CannotRun(`${file}: line ${number}: an export has one header, at the beginning, and one end`)
    hasEnded = line.kind === 'end'
    yield line
  }
}

/** The last line, without reading the others. */
async function readEnd(file: string): Promise<ExportEnd> {
  const handle = await open(file).catch((cause: unknown) => {
    throw new CannotRun(`${file} cannot be read`, { cause })
  })
  try {
    const { size } = await handle.stat()
    const length = Math.min(size, LONGEST_LINE_BYTES)
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length)
    const last = buffer.toString('utf8').trimEnd().split('\n').at(-1) ?? ''
    const line = last.startsWith('{"kind":"end"') ? parse(last, `${file}: the last line`) : null
    if (line?.kind === 'end') return line
    throw new CannotRun(`${file} is not a complete export: its last line is missing`)
  } finally {
    await handle.close()
  }
}

function parse(text: string, where: string): ExportLine {
  try {
    return parseExportLine(text)
  } catch (cause) {
    throw new CannotRun(`${where}: ${(cause as Error).message}`, { cause })
  }
}
