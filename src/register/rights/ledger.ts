import type { DestroyedRecordings } from '../recordings/recordings-ledger.js'
import type { RegisterEvent } from '../chain/entry-content.js'

/** Identifies an entry by its commitment, because a restored register may reuse its number. */
export type LedgerEntry = readonly [entry: number, commitment: string]

/** A line of the ledger, oldest first. */
export type LedgerLine = EventLine | DestroyedRecordings

/**
 * A visitor's request, stored where restoring the database cannot undo it. It contains only numbers and commitments,
 * and identifies no one.
 */
export interface EventLine {
  readonly event: RegisterEvent['event']
  readonly eventId: string
  readonly site: string
  /** ISO 8601 UTC. */
  readonly at: string
  /** The event's own entry. */
  readonly own: LedgerEntry
  /** The entries that it concerns. */
  readonly about: readonly LedgerEntry[]
  readonly by?: RegisterEvent['by']
  readonly particulars?: Pick<RegisterEvent, 'correction' | 'period' | 'startedAt' | 'request' | 'outcome'>
}

/**
 * Stored separately from the database of entries, and never restored with it. Its events are applied again before a
 * restored register answers. A line whose transaction failed is applied at the next start.
 */
export interface RightsLedger {
  /** Resolves when the line would survive a power failure. */
  append(line: LedgerLine): Promise<void>
  /** Reads every line, oldest first. */
  read(): AsyncIterable<LedgerLine>
  /**
   * Whether the ledger ends with the process. Default: it is persistent, and missing lines are detected at the next
   * start.
   */
  readonly isVolatile?: boolean
}

/** For a register whose store is never restored from a backup, such as one in memory. */
export function memoryLedger(): RightsLedger {
  const lines: LedgerLine[] = []
  return {
    append: async (line) => void lines.push(line),
    read: async function* () {
      yield* lines
    },
    isVolatile: true,
  }
}
