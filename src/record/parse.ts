import { EvasteError } from '../declaration/evaste-error.js'
import * as v from 'valibot'
import { DECLARED_ID, SHA256_HEX } from '../declaration/id-patterns.js'
import { CONSENT_STATUSES, type ConsentStatus, type DecisionSource } from '../decision/decision.js'
import { RANDOM_ID } from '../decision/stored.js'
import type { ConsentRecord } from './record.js'
import { isOrigin } from './origin.js'
import { isUtcTime } from './utc-time.js'

/** One problem of a record. Repeats no word that the sender chose. */
export interface RecordProblem {
  /** JSON path down to the last name that the format defines, such as `$.declaration.digest`. */
  readonly path: string
  readonly message: string
}

/** A body that is not a valid record, with every problem. */
export class RecordError extends EvasteError {
  override readonly name = 'RecordError'
  declare readonly problems: readonly RecordProblem[]

  constructor(problems: readonly RecordProblem[], options?: ErrorOptions) {
    super('record-invalid', problems.map(({ path, message }) => `${path}: ${message}`).join('\n'), options)
    this.problems = problems
  }
}

const statuses = new Set<unknown>(CONSENT_STATUSES)
const sources = ['banner', 'settings', 'embed', 'api', 'import'] as const satisfies readonly DecisionSource[]
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/
/** No control characters, and no line separators. */
const PRINTABLE = /^[^\p{Cc}\p{Zl}\p{Zp}]{0,128}$/u
const TOOL_NAME = /^[^\p{Cc}\p{Zl}\p{Zp}]{1,128}$/u
const UTC_TIME = 'a UTC time that exists, such as 2026-11-22T13:30:05.412Z, is needed'

const matching = (pattern: RegExp, message: string) => v.pipe(v.string(message), v.regex(pattern, message))
const strict = <const T extends v.ObjectEntries>(entries: T) =>
  v.strictObject(entries, 'every name that the format knows is needed, and no other is allowed')

const randomId = matching(RANDOM_ID, 'an id of 16 to 64 letters, digits, "-" and "_" is needed')
const digest = matching(SHA256_HEX, 'a SHA-256 as 64 lower-case hexadecimal digits is needed')
const version = matching(PRINTABLE, 'a version of at most 128 printable characters is needed')
const language = matching(LANGUAGE, 'a BCP 47 language tag is needed')
const flag = v.boolean('true or false is needed')

/** A map from declared ids to statuses, with at most `most` keys. */
const statusMap = (most: number) =>
  v.custom<Readonly<Record<string, ConsentStatus>>>(
    (value) =>
      isObject(value) &&
      Object.keys(value).length <= most &&
      Object.entries(value).every(([id, status]) => DECLARED_ID.test(id) && statuses.has(status)),
    `an object of at most ${most} declared ids, each with a consent status, is needed`,
  )

const whole = (from: number, to: number) => {
  const message = `a whole number from ${from} to ${to} is needed`
  return v.pipe(v.number(message), v.integer(message), v.minValue(from, message), v.maxValue(to, message))
}
const part = strict({ visible: whole(0, 100), contrast: v.exactOptional(whole(1, 21)), fontSize: whole(0, 999) })

/** The shape of a record. `parseRecord` also bounds the number of its purposes and services. */
export const recordSchema = strict({
  decisionId: randomId,
  consentId: randomId,
  site: matching(DECLARED_ID, 'a site id is needed'),
  choices: statusMap(64),
  services: statusMap(256),
  source: v.picklist(sources, `one of ${sources.join(', ')} is needed`),
  trusted: flag,
  importedFrom: v.exactOptional(matching(TOOL_NAME, 'the name of a tool, 1 to 128 printable characters, is needed')),
  decidedAt: v.pipe(v.string(UTC_TIME), v.check(isUtcTime, UTC_TIME)),
  language,
  gpc: flag,
  previous: v.exactOptional(randomId),
  receiptSecretHash: digest,
  // R71: the origin; never a path.
  origin: v.pipe(
    v.string('an origin is needed'),
    v.check(isOrigin, 'an http or https origin without a path is needed'),
  ),
  declaration: strict({ digest, version }),
  notice: strict({
    url: matching(/^[^\p{Cc}\p{Zl}\p{Zp}]{1,2048}$/u, 'an address of at most 2048 characters is needed'),
    version,
  }),
  interface: strict({ version, language, digest }),
  visibility: v.exactOptional(strict({ accept: part, refuse: part, text: part, refuseArea: whole(0, 1_000) })),
})

const NESTED = [
  ...['digest', 'version', 'url', 'language'],
  ...['accept', 'refuse', 'text', 'refuseArea', 'visible', 'contrast', 'fontSize'],
]

/** Names that the format defines. Any other name in a path was chosen by the sender and is not repeated. */
const known = new Set<unknown>([...Object.keys(recordSchema.entries), ...NESTED])

/**
 * Parses what a page sent as a record. Unknown keys are rejected, because proof must not grow into a tracking data set
 * (R71).
 *
 * @throws {RecordError} `record-invalid`, with every problem; its message repeats nothing that was sent.
 */
export function parseRecord(value: unknown): ConsentRecord {
  const result = v.safeParse(recordSchema, value)
  if (result.success) return result.output
  throw new RecordError(result.issues.map((issue) => ({ path: pathOf(issue.path ?? []), message: issue.message })))
}

function pathOf(items: readonly { readonly key?: unknown }[]): string {
  const firstUnknown = items.findIndex(({ key }) => !known.has(key))
  const safe = firstUnknown === -1 ? items : items.slice(0, firstUnknown)
  return ['$', ...safe.map(({ key }) => String(key))].join('.')
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
