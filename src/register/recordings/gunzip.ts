import { RegisterProblem } from '../http/problem.js'

/**
 * Decompresses gzip, and stops as soon as the result is larger than the limit: a small body can decompress to gigabytes.
 *
 * @throws {RegisterProblem} `body-too-large`, `malformed-body`.
 */
export async function gunzip(gzip: Uint8Array<ArrayBuffer>, limitBytes: number): Promise<Uint8Array> {
  const reader = new Blob([gzip]).stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new RegisterProblem('malformed-body', { cause })
    })
    if (done) break
    length += value.length
    if (length > limitBytes) {
      reader.cancel().catch(() => {}) // the rest is not needed, nor is the outcome of the cancellation
      throw new RegisterProblem('body-too-large')
    }
    chunks.push(value)
  }
  return concatenate(chunks, length)
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.length
  }
  return whole
}
