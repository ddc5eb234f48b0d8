import { resolve } from 'node:path'
import * as v from 'valibot'
import { durationParts } from '../../declaration/duration.js'
import type { RecordingOptions } from '../recordings/recording-options.js'
import { createFolderBodies } from './folder-bodies.js'
import { createS3Bodies } from './s3-bodies.js'

const text = v.pipe(v.string('a text is needed'), v.minLength(1, 'a text is needed'))
const ENDPOINT = 'write it as https://s3.example'
const PERIOD = 'an ISO 8601 duration such as P30D is needed'
const WHOLE = 'a whole number of at least 1 is needed'
const whole = v.pipe(v.number(WHOLE), v.safeInteger(WHOLE), v.minValue(1, WHOLE))

/** The key `recordings` of the configuration. */
export const recordingEntries = v.pipe(
  v.strictObject({
    folder: v.exactOptional(text),
    s3: v.exactOptional(
      v.strictObject({
        endpoint: v.pipe(text, v.regex(/^https?:\/\/[^?#]+$/, ENDPOINT)),
        bucket: text,
        region: v.exactOptional(text),
        accessKeyId: text,
        secretAccessKey: text,
      }),
    ),
    longestRetention: v.exactOptional(
      v.pipe(
        v.string(PERIOD),
        v.check((period) => durationParts(period) !== null, PERIOD),
      ),
    ),
    bytesPerSite: v.exactOptional(whole),
    perDay: v.exactOptional(whole),
  }),
  v.check(({ folder, s3 }) => folder === undefined || s3 === undefined, 'either folder or s3 is possible'),
)

/** How recordings are kept: in the database, unless `folder` or `s3` is given. */
export interface RecordingsConfig {
  /** A folder for the encrypted bodies, relative to the configuration. */
  readonly folder?: string
  /** A bucket for the encrypted bodies. */
  readonly s3?: {
    /** Such as `https://s3.example`. */
    readonly endpoint: string
    readonly bucket: string
    readonly region?: string
    readonly accessKeyId: string
    readonly secretAccessKey: string
  }
  /** ISO 8601; shortens what a declaration says. Default `P90D`. */
  readonly longestRetention?: string
  /** Bytes of all recordings of one site. Default: 5 GB. */
  readonly bytesPerSite?: number
  /** Recordings that one site may send in a day. Default 5,000. */
  readonly perDay?: number
}

/** @param folder of the configuration's relative paths. */
export function recordingOptionsOf(
  { folder: bodies, s3, ...limits }: RecordingsConfig,
  folder: string,
): RecordingOptions {
  if (s3) return { ...limits, bodies: createS3Bodies(s3) }
  if (bodies !== undefined) return { ...limits, bodies: createFolderBodies(resolve(folder, bodies)) }
  return limits
}
