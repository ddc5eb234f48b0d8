import type { RegisterStore } from '../stores/store.js'
import { describeConsent, type DisclosedEntry, type DisclosedEvent } from './consent-json-ld.js'
import type { PersonalVault } from '../addresses/vault.js'
import { RegisterProblem } from '../http/problem.js'
import { describeRecording } from '../recordings/describe-recording.js'
import { readEntryContent } from '../chain/entry-content.js'
import type { ServerPart } from '../chain/seal.js'
import type { StoredEntry } from '../chain/stored-entry.js'

export interface DiscloseNeeds {
  readonly store: RegisterStore
  readonly vault: PersonalVault
}

/** As many as one answer lists; the visitor's own call lists the same. */
const MOST_RECORDINGS = 500

/**
 * Returns everything that the register holds about one consent, for a person who has proved to be its visitor (R79).
 *
 * @throws {RegisterProblem} `not-found` if nothing is left.
 */
export async function discloseConsent(
  { site, consentId }: { readonly site: string; readonly consentId: string },
  needs: DiscloseNeeds,
): Promise<object> {
  const entries = await needs.store.entriesOfConsent(site, consentId)
  const decisions = entries.filter((entry) => readEntryContent(entry).kind === 'decision')
  if (decisions.length === 0) throw new RegisterProblem('not-found')
  const recordings = await needs.store.recordings(site, { consentId, limit: MOST_RECORDINGS })
  const terms = (await needs.store.consentTerms(site, [consentId])).get(consentId)
  return describeConsent(
    {
      decisions: await Promise.all(decisions.map((entry) => discloseEntry(entry, needs))),
      events: entries.flatMap(discloseEvent),
      restrictedAt: terms?.restrictedAt ?? null,
      recordings: recordings.map(describeRecording),
    },
    needs.store,
  )
}

function discloseEvent(stored: StoredEntry): readonly DisclosedEvent[] {
  const { entry, recordedAt, receipt } = stored
  const content = readEntryContent(stored)
  if (content.kind === 'event') return [{ entry, recordedAt, event: content.event, receipt }]
  return []
}

/** A complete entry, with the visitor's address decrypted. */
export async function discloseEntry(
  { entry, record, server, personal, keyId, receipt }: StoredEntry,
  { vault }: Pick<DiscloseNeeds, 'vault'>,
): Promise<DisclosedEntry> {
  const { ip, recordedAt, flags } = JSON.parse(server) as ServerPart
  return {
    entry,
    recordedAt,
    flags,
    ip: { mode: ip, address: await vault.reveal({ ip, personal, keyId }) },
    record: JSON.parse(record) as DisclosedEntry['record'],
    receipt,
  }
}
