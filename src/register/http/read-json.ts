import { RegisterProblem } from './problem.js'

/** More than a record with every text at its maximum length. */
const LIMIT_BYTES = 16 * 1024
/** A record has three levels. */
const LIMIT_DEPTH = 8

/**
 * Reads the JSON body of a request. Checks type, encoding and size before parsing.
 *
 * @throws {RegisterProblem} `unsupported-media`, `body-too-large`, `malformed-body`.
 */
export async function readJson(request: Request): Promise<unknown> {
  return parseJson(await readText(request, LIMIT_BYTES))
}

/**
 * Reads the body as text, without parsing it as JSON.
 *
 * @throws {RegisterProblem} `unsupported-media`, `body-too-large`; `malformed-body` if it is not UTF-8.
 */
export async function readText(request: Request, limitBytes: number): Promise<string> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) throw new RegisterProblem('unsupported-media')
  return readAnyText(request, limitBytes)
}

/**
 * The same for a body of whatever type.
 *
 * @throws {RegisterProblem} `unsupported-media` if it is compressed, `body-too-large`; `malformed-body` if it is not UTF-8.
 */
export async function readAnyText(request: Request, limitBytes: number): Promise<string> {
  // A compressed body could grow without bound when decompressed.
  if (request.headers.has('content-encoding')) throw new RegisterProblem('unsupported-media')
  return decode(await readBytes(request, limitBytes))
}

/**
 * Reads the body as bytes.
 *
 * @throws {RegisterProblem} `body-too-large`; `malformed-body` if it breaks off.
 */
export async function readBytes(request: Request, limitBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const length = request.headers.get('content-length')
  if (Number(length ?? 0) > limitBytes) throw new RegisterProblem('body-too-large')
  const isAnnounced = length !== null && /^\d+$/.test(length)
  return isAnnounced ? readAnnounced(request, limitBytes) : countBytes(request, limitBytes)
}

/** HTTP delivers no more than the announced length, and this is a third faster than the stream. */
async function readAnnounced(request: Request, limitBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const body = await request.arrayBuffer().catch((cause: unknown) => {
    throw new RegisterProblem('malformed-body', { cause })
  })
  if (body.byteLength > limitBytes) throw new RegisterProblem('body-too-large')
  return new Uint8Array(body)
}

/** Counts while reading, because the length was not announced. */
async function countBytes(request: Request, limitBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(limitBytes)
  let length = 0
  const reader = request.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new RegisterProblem('malformed-body', { cause })
    })
    if (done) break
    if (length + value.length > limitBytes) {
      reader.cancel().catch(() => {}) // the rest is not needed, nor is the outcome of the cancellation
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
 * Parses JSON that every parser interprets the same way: no duplicate keys, no `__proto__`, no lone surrogates, limited
 * depth.
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
  // `JSON.parse` keeps the last of duplicate keys, so a text with more keys than its parsed value has duplicates. A
  // text that equals its own re-serialisation, as those of evaste's page do, has none.
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

/** In text known to be valid JSON, a key is a string that is followed by a colon. */
function countKeysIn(text: string): number {
  let count = 0
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (colon) count++
  return count
}
