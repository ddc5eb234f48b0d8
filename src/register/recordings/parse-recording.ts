import * as v from 'valibot'
import { isUtcTime } from '../../record/utc-time.js'
import { RegisterProblem } from '../http/problem.js'
import { NOTHING_ELSE } from '../http/parse-body.js'

const time = v.pipe(v.string(), v.check(isUtcTime, 'a UTC time such as 2026-11-22T12:00:00.000Z is needed'))
const milliseconds = v.pipe(v.number(), v.finite(), v.minValue(0))
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** A recording as a page sends it. The events are rrweb's; a player must not trust them. */
export const recordingSchema = v.strictObject(
  {
    format: v.literal('evaste-recording/1'),
    reason: v.picklist(['report', 'error', 'always']),
    comment: v.pipe(v.string(), v.maxLength(4_000)),
    startedAt: time,
    endedAt: time,
    errors: v.pipe(
      v.array(v.strictObject({ at: milliseconds, name: v.pipe(v.string(), v.maxLength(200)) }, NOTHING_ELSE)),
      v.maxLength(200),
    ),
    events: v.pipe(v.array(v.object({ type: whole, timestamp: milliseconds })), v.minLength(1), v.maxLength(200_000)),
  },
  NOTHING_ELSE,
)

/** What the register reads of a recording; the events stay as they are. */
export interface ParsedRecording extends Omit<v.InferOutput<typeof recordingSchema>, 'events'> {
  /** By the visitor's clock, in milliseconds since 1970. */
  readonly firstEventAt: number
}

/** @throws {RegisterProblem} `malformed-body`, or `invalid-request` with each invalid path. */
export function parseRecording(bytes: Uint8Array): ParsedRecording {
  const result = v.safeParse(recordingSchema, parseUtf8(bytes), { abortPipeEarly: true })
  if (result.success) {
    const { events, ...head } = result.output
    return { ...head, firstEventAt: events.reduce((first, { timestamp }) => Math.min(first, timestamp), Infinity) }
  }
  const errors = result.issues.slice(0, 10).map((issue) => ({ path: pathOf(issue), message: issue.message }))
  throw new RegisterProblem('invalid-request', { errors })
}

/** Only names of the schema: anything deeper was chosen by the sender. */
const pathOf = ({ path }: v.BaseIssue<unknown>): string => {
  const [first] = path ?? []
  return typeof first?.key === 'string' && Object.hasOwn(recordingSchema.entries, first.key) ? `$.${first.key}` : '$'
}

const decoder = new TextDecoder('utf-8', { fatal: true })

function parseUtf8(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes)) as unknown
  } catch (cause) {
    throw new RegisterProblem('malformed-body', { cause })
  }
}
