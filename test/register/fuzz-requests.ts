import fc from 'fast-check'
import { createRoutes } from '../../src/register/routes.js'
import { reportTypes } from '../../src/register/third-parties/parse-report.js'
import type { ConsentRecord } from '../../src/record/record.js'
import { bakeryOrigin, registerUrl } from './bakery.js'

/** A request that someone wrote who wants to see the register fail. */
export interface FuzzedRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array<ArrayBuffer> | null
  readonly address: string
}

/** Every route there is, from the routes themselves: one that is added is tried without being named here. */
const ROUTES = createRoutes({ basePath: '', adminPages: new Map(), receiptPages: new Map() } as never).routes
const PATHS = [...new Set(ROUTES.map(({ path }) => path))]
  .filter((path) => path !== '/*')
  .map((path) => path.replace('*', ':rest'))
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'PROPFIND']
/** What a header may carry: Latin-1 without line ends, which no client can send. */
const headerValue = fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)) })
const word = fc.oneof(
  fc.constantFrom(
    'corner-bakery',
    '__proto__',
    'constructor',
    '..',
    '%00',
    '%2e%2e',
    `' or '1'='1`,
    '🥐',
    'a'.repeat(5_000),
  ),
  fc.string({ maxLength: 40 }),
  fc.stringMatching(/^[\w-]{16,64}$/),
)
const json = fc.json({ maxDepth: 6 })

/** A value in place of another: every type, and the ones that parsers trip over. */
const odd = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 1e308, '', [], {}, '\ud800', '\u0000', '9'.repeat(300), '2026-13-45T99:99:99Z'),
  fc.anything({ maxDepth: 2, withNullPrototype: false }).filter((value) => JSON.stringify(value) !== undefined),
)

/** A record of a real visitor in which one to three members are not what they were. */
const bentRecord = (record: ConsentRecord) =>
  fc
    .array(fc.tuple(fc.constantFrom(...Object.keys(record), 'extra', '__proto__'), odd), { minLength: 1, maxLength: 3 })
    .map((changes) =>
      JSON.stringify(
        changes.reduce<object>(
          (bent, [key, value]) => Object.defineProperty({ ...bent }, key, { value, enumerable: true }),
          record,
        ),
        (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
      ),
    )

/** @param keys API keys that count, so that what lies behind the door is tried as well. */
export const fuzzedRequest = (record: ConsentRecord, keys: readonly string[]): fc.Arbitrary<FuzzedRequest> =>
  fc.record({
    method: fc.oneof(fc.constant('POST'), fc.constantFrom(...METHODS)),
    path: fc
      .tuple(
        fc.oneof(fc.constant('/v1/sites/corner-bakery/entries'), fc.constantFrom(...PATHS)),
        fc.array(word, { minLength: 2, maxLength: 2 }),
        fc.option(fc.webQueryParameters()),
      )
      .map(([path, words, query]) => {
        let at = 0
        const filled = path.replace(/:\w+/g, () =>
          encodeURIComponent((words[at++] ?? '').toWellFormed()).replace(/^\.+$/, '%2e'),
        )
        return query === null ? filled : `${filled}?${query}`
      }),
    headers: fc.record(
      {
        origin: fc.oneof({ weight: 3, arbitrary: fc.constant(bakeryOrigin) }, headerValue, fc.constant('null')),
        'content-type': fc.oneof(
          { weight: 4, arbitrary: fc.constant('application/json') },
          fc.constantFrom(...reportTypes),
          headerValue,
        ),
        authorization: fc.oneof(
          fc.constantFrom(...keys.map((key) => `Bearer ${key}`)),
          headerValue,
          fc.constant(`Receipt ${'a'.repeat(43)}`),
        ),
        'x-forwarded-for': fc.oneof(headerValue, fc.ipV4(), fc.ipV6()),
        'content-encoding': fc.constantFrom('gzip', 'br', 'identity'),
        cookie: fc.oneof(
          headerValue,
          headerValue.map((value) => `evaste=${value}`),
        ),
        'content-length': fc.constantFrom('0', '-1', '16384', '999999999999', 'x'),
        accept: headerValue,
      },
      { requiredKeys: [] },
    ),
    body: fc.oneof(
      bentRecord(record),
      json,
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Uint8Array.from(bytes)),
      fc.nat({ max: 8_000 }).map((depth) => '['.repeat(depth)),
      fc.constant(null),
    ),
    address: fc.oneof(fc.ipV4(), fc.ipV6(), fc.string(), fc.constant('')),
  })

/** `null` where no client could send it. */
export function toRequest({ method, path, headers, body }: FuzzedRequest): Request | null {
  try {
    return new Request(registerUrl + path, {
      method,
      headers,
      ...(body !== null && !/^(GET|HEAD)$/.test(method) && { body }),
    })
  } catch {
    return null
  }
}
