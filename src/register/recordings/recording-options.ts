import type { RecordingBodies } from './recording-bodies.js'

/** How recordings of faults are kept. */
export interface RecordingOptions {
  /** Where bodies lie. Default: in the database. */
  readonly bodies?: RecordingBodies
  /**
   * The longest that a recording is kept, whatever a declaration says, as an ISO 8601 duration. Default: `P90D`.
   */
  readonly longestRetention?: string
  /** The most that one site stores, in bytes. Default: 5 GB. */
  readonly bytesPerSite?: number
  /** What one site may add per day (UTC), in each process. Default: 5,000 recordings. */
  readonly perDay?: number
}

/** Of the body as it is sent: some minutes of a busy page have a few hundred kilobytes. */
export const MOST_GZIP_BYTES = 2 * 1024 * 1024

/** Decompressed. It is parsed in one go, and this takes a tenth of a second. */
export const MOST_PLAIN_BYTES = 16 * 1024 * 1024
