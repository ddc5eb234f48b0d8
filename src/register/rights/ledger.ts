import type { RegisterEvent } from '../chain/entry-content.js'

/** An entry as the ledger knows it: by its commitment, because a restored register may reuse its number. */
export type LedgerEntry = readonly [entry: number, commitment: string]

/** What a visitor asked for, kept where a restore of the database cannot undo it. It identifies nobody: numbers and commitments only. */
export interface LedgerLine {
  readonly event: RegisterEvent['event']
  readonly eventId: string
  readonly site: string
  /** ISO 8601 UTC. */
  readonly at: string
  /** The event's own entry. */
  readonly own: LedgerEntry
  /** The entries it is about. */
  readonly about: readonly LedgerEntry[]
  readonly by?: RegisterEvent['by']
  readonly particulars?: Pick<RegisterEvent, 'correction' | 'period' | 'startedAt' | 'request' | 'outcome'>
}

/**
 * Kept apart from the database of entries, and never restored with it: what it says is done again before a register
 * answers. A line that was written for a transaction that then failed is done at the next start.
 */
export interface RightsLedger {
  /** Resolves when the line would survive a power cut. */
  append(line: LedgerLine): Promise<void>
  /** Every line, oldest first. */
  read(): AsyncIterable<LedgerLine>
  /** Whether it ends with the process. Default: it is kept, and one that lacks something is noticed at the next start. */
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
