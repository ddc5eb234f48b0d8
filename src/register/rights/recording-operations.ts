import * as v from 'valibot'
import type { Operation } from '../http/operation.js'
import { describedRecordingSchema } from '../recordings/describe-recording.js'

const GZIP = ['application/gzip']
const time = v.pipe(v.string(), v.isoTimestamp())

/** The calls for recordings of a receipt's holder, as `/v1/openapi.json` describes them. */
export const sendRecording: Operation = {
  id: 'sendRecording',
  summary: 'Send a recording of a fault, while the consent of the receipt allows it',
  access: { by: 'receipt' },
  body: { description: 'The JSON of `evaste-recording/1`, compressed with gzip', types: GZIP },
  answers: {
    201: {
      description: 'It is kept until then at most',
      schema: v.looseObject({ id: v.string(), deleteAfter: time }),
    },
  },
  problems: [
    ...(['recording-not-allowed', 'unsupported-media', 'body-too-large'] as const),
    ...(['malformed-body', 'invalid-request', 'busy'] as const),
  ],
}
export const listOwnRecordings: Operation = {
  id: 'listOwnRecordings',
  summary: 'The recordings of one consent, for its visitor, newest first',
  access: { by: 'receipt' },
  answers: {
    200: {
      description: 'Without their content',
      schema: v.looseObject({
        recordings: v.array(describedRecordingSchema),
      }),
    },
  },
}
export const readOwnRecording: Operation = {
  id: 'readOwnRecording',
  summary: 'A recording as it was sent, for its visitor',
  access: { by: 'receipt' },
  answers: { 200: { description: 'The JSON of `evaste-recording/1`, compressed with gzip', types: GZIP } },
}
export const deleteOwnRecording: Operation = {
  id: 'deleteOwnRecording',
  summary: 'Destroy a recording, for its visitor',
  access: { by: 'receipt' },
  answers: { 204: null },
}
