/**
 * A storage for the encrypted bodies of recordings, outside the database: a folder, or an S3-compatible service. A body that
 * remains there after its key was destroyed can never be read.
 */
export interface RecordingBodies {
  /** Stores a body durably. */
  put(site: string, recordingId: string, body: Uint8Array<ArrayBuffer>): Promise<void>
  /** `null` if there is none. */
  get(site: string, recordingId: string): Promise<Uint8Array | null>
  /** Does nothing if there is none. */
  delete(site: string, recordingId: string): Promise<void>
}
