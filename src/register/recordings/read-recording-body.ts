import type { RegisterStore, StoredRecording } from '../stores/store.js'
import type { RecordingBodies } from './recording-bodies.js'
import type { RecordingVault } from './recording-vault.js'

export interface ReadRecordingNeeds {
  readonly store: Pick<RegisterStore, 'recordingBody'>
  readonly recordingVault: Pick<RecordingVault, 'open'>
  readonly bodies: RecordingBodies | undefined
  readonly now: () => Date
}

/** The body as it was sent, compressed; `null` if it has been destroyed, or was to be. */
export async function readRecordingBody(
  recording: StoredRecording,
  needs: ReadRecordingNeeds,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (recording.deleteAfter <= needs.now().toISOString()) return null
  const sealed = await readSealed(recording, needs)
  return sealed && needs.recordingVault.open(recording.keyId, sealed)
}

/** Still encrypted, from wherever it lies. */
export async function readSealed(
  { site, recordingId, place }: StoredRecording,
  { store, bodies }: Pick<ReadRecordingNeeds, 'store' | 'bodies'>,
): Promise<Uint8Array | null> {
  if (place === 'database') return store.recordingBody(site, recordingId)
  return (await bodies?.get(site, recordingId)) ?? null
}
