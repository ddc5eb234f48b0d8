import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { CannotRun, type CommandContext } from '../command.js'

const TIMEOUT_MS = 30_000

/**
 * Reads the bytes of a notice: a file, a page by URL, or with `-` standard input.
 *
 * @throws {CannotRun} naming what cannot be read.
 */
export async function readNoticeBytes(source: string, { folder, readInput }: CommandContext): Promise<Uint8Array> {
  if (source === '-')
    return readInput ? readInput() : Promise.reject(new CannotRun('- reads standard input, but there is none'))
  if (/^https?:\/\//i.test(source)) return fetchPage(source)
  try {
    return await readFile(resolve(folder, source))
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown'
    throw new CannotRun(`${source} cannot be read (${code}); name the file of a notice`, { cause })
  }
}

async function fetchPage(url: string): Promise<Uint8Array> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch((cause: unknown) => {
    throw new CannotRun(`${url} cannot be reached (${(cause as Error).message})`, { cause })
  })
  if (!response.ok) throw new CannotRun(`${url} answered ${response.status}; give the URL of the notice itself`)
  return new Uint8Array(await response.arrayBuffer())
}
