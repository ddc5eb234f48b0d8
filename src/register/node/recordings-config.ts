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
    /** A folder for the encrypted bodies, relative to the configuration. */
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

export type RecordingsConfig = v.InferOutput<typeof recordingEntries>

/** @param folder of the configuration's relative paths. */
export function recordingOptionsOf(
  { folder: bodies, s3, ...limits }: RecordingsConfig,
  folder: string,
): RecordingOptions {
  if (s3) return { ...limits, bodies: createS3Bodies(s3) }
  if (bodies !== undefined) return { ...limits, bodies: createFolderBodies(resolve(folder, bodies)) }
  return limits
}
