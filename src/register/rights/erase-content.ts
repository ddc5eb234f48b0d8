import { canonical } from '../../declaration/canonical.js'
import { sha256 } from '../../declaration/digest.js'
import type { ConsentRecord } from '../../record/record.js'
import type { Redaction } from '../stores/queries/rights-queries.js'
import { writeRanges } from '../chain/entry-ranges.js'
import { readEntryContent, type RecordRemains, type RegisterEvent } from '../chain/entry-content.js'
import type { StoredEntry } from '../chain/stored-entry.js'

/**
 * What remains of each entry after an erasure. Of a decision: that it was made, when, for which declaration, in which
 * language. Of an event: nothing. Neither an id nor the visitor's own clock remains, so that the rest identifies no one
 * (R82).
 */
export function redactionsOf(entries: readonly StoredEntry[]): readonly Redaction[] {
  return entries.map((stored) => {
    const content = readEntryContent(stored)
    return { entry: stored.entry, record: content.kind === 'decision' ? canonical(remainsOf(content.record)) : '' }
  })
}

function remainsOf(record: ConsentRecord): RecordRemains {
  const { decisionId, consentId, previous, receiptSecretHash, decidedAt, ...remains } = record
  return remains
}

/** How an erasure accounts for what it removes, for later verification of the chain. */
export async function accountFor(
  redactions: readonly Redaction[],
  entries: readonly StoredEntry[],
): Promise<Pick<RegisterEvent, 'blanked' | 'remains' | 'servers'>> {
  const kept = redactions.filter(({ record }) => record !== '')
  const digests = await Promise.all(kept.map(async ({ entry, record }) => [entry, await sha256(record)] as const))
  const servers = await Promise.all(
    entries
      .filter(({ entry }) => kept.some((one) => one.entry === entry))
      .map(async ({ entry, server }) => [entry, await sha256(server)] as const),
  )
  return {
    blanked: writeRanges(redactions.map(({ entry }) => entry)),
    ...(digests.length > 0 && { remains: Object.fromEntries(digests), servers: Object.fromEntries(servers) }),
  }
}
