/**
 * A line of the ledger of rights: recordings whose keys were destroyed. The ids of keys are random and identify no one.
 */
export interface DestroyedRecordings {
  readonly event: 'recordings-destroyed'
  readonly eventId: string
  readonly site: string
  /** ISO 8601 UTC. */
  readonly at: string
  readonly keys: readonly string[]
}

/** The part of the ledger of rights that is needed here. */
export interface RecordingsLedger {
  /** Resolves when the line would survive a power failure. */
  append(line: DestroyedRecordings): Promise<void>
  readonly isVolatile?: boolean
}
