import * as v from 'valibot'
import type { StoredRecording } from '../stores/store.js'

const time = v.pipe(v.string(), v.isoTimestamp())

/** A recording without its content, as visitors and controllers read it. */
export const describedRecordingSchema = v.looseObject({
  id: v.string(),
  entry: v.number(),
  reason: v.string(),
  receivedAt: time,
  deleteAfter: time,
  size: v.number(),
})

/** Leaves out the name of the key and of the consent. */
export const describeRecording = ({ recordingId, entry, reason, receivedAt, deleteAfter, size }: StoredRecording) => ({
  id: recordingId,
  entry,
  reason,
  receivedAt,
  deleteAfter,
  size,
})
