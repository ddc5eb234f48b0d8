import { RegisterProblem } from './problem.js'

/** A record with every text at its longest stays well below. */
const LIMIT_BYTES = 16 * 1024
/** A record is three deep. */
const LIMIT_DEPTH = 8

/**
 * Reads the JSON of a request: type, encoding and size are looked at before a byte is parsed.
 *
 * @throws {RegisterProblem} `unsupported-media`, `body-too-large`, `malformed-body`.
 */
export async function readJson(request: Request): Promise<unknown> {
  return parseJson(await readText(request, LIMIT_BYTES))
}

/**
 * The same, without reading it as JSON.
 *
 * @throws {RegisterProblem} `unsupported-media`, `body-too-large`; `malformed-body` where it is no UTF-8.
 */
export async function readText(request: Request, limitBytes: number): Promise<string> {
  const type = request.headers.get('content-type') ?? ''
  // An encoded body could grow without bound once it is decoded.
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type) || request.headers.has('content-encoding'))
    throw new RegisterProblem('unsupported-media')
  const length = request.headers.get('content-length')
  if (Number(length ?? 0) > limitBytes) throw new RegisterProblem('body-too-large')
  const isAnnounced = length !== null && /^\d+$/.test(length)
  return decode(await (isAnnounced ? readAnnounced(request, limitBytes) : countBytes(request, limitBytes)))
}

/** HTTP delivers no more than was announced; this is a third faster than the stream. */
async function readAnnounced(request: Request, limitBytes: number): Promise<Uint8Array> {
  const body = await request.arrayBuffer().catch((cause: unknown) => {
    throw new RegisterProblem('malformed-body', { cause })
  })
  if (body.byteLength > limitBytes) throw new RegisterProblem('body-too-large')
  return new Uint8Array(body)
}

/** Counts while it reads: the length was not announced. */
async function countBytes(request: Request, limitBytes: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(limitBytes)
  let length = 0
  const reader = request.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new RegisterProblem('malformed-body', { cause })
    })
    if (done) break
    if (length + value.length > limitBytes) {
      reader.cancel().catch(() => {}) // the rest is of no interest, nor is how its sender takes it
      throw new RegisterProblem('body-too-large')
    }
    bytes.set(value, length)
    length += value.length
  }
  return bytes.subarray(0, length)
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch (cause) {
    throw new RegisterProblem('malformed-body', { cause })
  }
}

/**
 * Parses JSON that means the same to every reader: no key twice, no `__proto__`, no lone surrogate, not deep.
 *
 * @throws {RegisterProblem} `malformed-body`.
 */
export function parseJson(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new RegisterProblem('malformed-body', { cause })
  }
  const keys = countKeys(value, 0)
  // JSON.parse keeps the last of two equal keys, so a text with more keys than its value says something twice. One that
  // comes out as it went in, as a page's own does, has nothing twice.
  if (JSON.stringify(value) !== text && keys !== countKeysIn(text)) throw new RegisterProblem('malformed-body')
  return value
}

function countKeys(value: unknown, depth: number): number {
  if (typeof value === 'string' && !value.isWellFormed()) throw new RegisterProblem('malformed-body')
  if (typeof value !== 'object' || value === null) return 0
  if (depth === LIMIT_DEPTH) throw new RegisterProblem('malformed-body')
  const keys = Array.isArray(value) ? [] : Object.keys(value)
  if (keys.some((key) => key === '__proto__' || !key.isWellFormed())) throw new RegisterProblem('malformed-body')
  return Object.values(value).reduce((count: number, item) => count + countKeys(item, depth + 1), keys.length)
}

/** In a text that is known to be JSON, a key is a string that a colon follows. */
function countKeysIn(text: string): number {
  let count = 0
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (colon) count++
  return count
}
