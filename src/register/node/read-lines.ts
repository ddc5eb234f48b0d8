import { createReadStream } from 'node:fs'

/**
 * Reads the lines of a UTF-8 file, split at `\n` only: JSON does not escape U+2028 and U+2029, and Node's `readline`
 * splits lines there since version 24. A last line without `\n` is skipped, because it was never acknowledged.
 *
 * @throws what `createReadStream` throws, for instance `ENOENT`.
 */
export async function* readLines(file: string): AsyncGenerator<string> {
  let parts: string[] = []
  // Decoded by the stream, because a character may span two chunks.
  for await (const chunk of createReadStream(file, { encoding: 'utf8' })) {
    const [first = '', ...others] = (chunk as string).split('\n')
    parts.push(first)
    for (const next of others) {
      yield parts.join('')
      parts = [next]
    }
  }
}
