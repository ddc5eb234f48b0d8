import type { GenericSchema } from 'valibot'
import type { Operation } from '../http/operation.js'
import { describeCall, jsonBody } from './admin-operations.js'
import { recordingsSchema } from './admin-schemas.js'

/** The calls under `/v1/admin` about recordings of faults, as `/v1/openapi.json` describes them. */
export const listRecordings = describeCall('listRecordings', 'Recordings of faults, newest first', 'recordings', {
  query: {
    entry: 'Only those that this entry allowed',
    limit: 'At most 500. Default: 100',
    before: 'The `next` of the page before',
  },
  answer: recordingsSchema,
})

const recording = {
  200: { description: 'The JSON of `evaste-recording/1`, compressed with gzip', types: ['application/gzip'] },
}
export const watchRecording = (schema: GenericSchema): Operation =>
  describeCall('watchRecording', 'A recording to be watched, for a reason that the audit log keeps', 'recordings', {
    ...jsonBody('The reason', schema),
    answers: recording,
    problems: ['recording-restricted'],
  })
export const downloadRecording = (schema: GenericSchema): Operation =>
  describeCall('downloadRecording', 'A recording as a file, for a reason that the audit log keeps', 'recordings', {
    ...jsonBody('The reason', schema),
    answers: recording,
    problems: ['recording-restricted'],
  })
export const destroyRecording = describeCall('destroyRecording', 'Destroy a recording for good', 'recordings', {
  status: 204,
  problems: ['recording-restricted'],
})
