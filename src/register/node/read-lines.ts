import { createReadStream } from 'node:fs'

/**
 * The lines of a UTF-8 file, split at `\n` alone: JSON leaves U+2028 and U+2029 as they are, and Node's own `readline`
 * breaks lines there since version 24. A last line without its `\n` is left out: it was never acknowledged.
 *
 * @throws what `createReadStream` throws, `ENOENT` among others.
 */
export async function* readLines(file: string): AsyncGenerator<string> {
  let parts: string[] = []
  // Decoded by the stream itself: a character may lie across two chunks.
  for await (const chunk of createReadStream(file, { encoding: 'utf8' })) {
    const [first = '', ...others] = (chunk as string).split('\n')
    parts.push(first)
    for (const next of others) {
      yield parts.join('')
      parts = [next]
    }
  }
}
