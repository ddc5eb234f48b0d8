import { destroysKeys } from './effects.js'
import { recordHandling } from './handle-request.js'
import { purgeAgain } from './delete-site.js'
import type { EventLine, LedgerEntry, LedgerLine } from './ledger.js'
import { assertWholeLedger } from './assert-whole-ledger.js'
import { keyIdsOf, recordEvent, type RightsNeeds } from './record-event.js'
import { toHex } from '../../declaration/hex.js'
import type { StoredEntry } from '../chain/stored-entry.js'

/**
 * Applies ledger events again that a restored database lacks. Call it before the register answers any request, because
 * erased data must not reappear (R82).
 *
 * @returns the number of events that were recorded again.
 * @throws if the ledger cannot be read, or lacks events that the database counted; then the register must not start.
 */
export async function replayLedger(needs: RightsNeeds & { readonly now: () => Date }): Promise<number> {
  // First, so that events of other processes are in the ledger before they are counted.
  const marks = needs.ledger.isVolatile ? [] : await needs.store.ledgerMarks()
  const lines = new Map<string, LedgerLine[]>()
  for await (const line of needs.ledger.read()) lines.set(line.eventId, [...(lines.get(line.eventId) ?? []), line])
  assertWholeLedger(marks, lines)
  let count = 0
  for (const same of lines.values()) {
    const events = same.filter((line) => line.event !== 'recordings-destroyed')
    if (events.length > 0 && (await replay(events, needs))) count += 1
  }
  await destroyRecordingsAgain([...lines.values()].flat(), needs)
  return count
}

/** Together, because there may be thousands. */
async function destroyRecordingsAgain(lines: readonly LedgerLine[], { recordings }: RightsNeeds): Promise<void> {
  const keys = new Map<string, string[]>()
  for (const line of lines)
    if (line.event === 'recordings-destroyed') keys.set(line.site, [...(keys.get(line.site) ?? []), ...line.keys])
  for (const [site, keyIds] of keys) await recordings.again(site, keyIds)
}

/** @param same the lines of one event: one for each time that it was recorded. */
async function replay(same: readonly EventLine[], needs: Parameters<typeof replayLedger>[0]): Promise<boolean> {
  const line = same[0] as EventLine
  if (line.event === 'handled') return replayHandling(line, needs)
  if (line.event === 'site-closed')
    return purgeAgain(line, (await findEntries(line.site, [line.own], needs)).length > 0, needs)
  const about = await findEntries(line.site, line.about, needs)
  // The keys may have been restored from a separate backup.
  if (destroysKeys.has(line.event)) await needs.store.destroyKeys(keyIdsOf(about))
  const own = await findEntries(
    line.site,
    same.map(({ own }) => own),
    needs,
  )
  const consentId = about.find((entry) => entry.consentId !== '')?.consentId
  if (own.length > 0 || consentId === undefined) return false
  const recording = recordEvent(
    {
      event: line.event,
      eventId: line.eventId,
      site: line.site,
      consentId,
      askedAt: line.at,
      recordedAt: needs.now().toISOString(),
      ...(line.particulars && { particulars: line.particulars }),
      ...(line.by && { by: line.by }),
    },
    needs,
  )
  return unlessDoneByAnother(recording, async () => {
    const recorded = await findEntries(
      line.site,
      same.map(({ own }) => own),
      needs,
    )
    return recorded.length > 0
  })
}

/**
 * A concurrent process writes the ledger before it commits, so its event may have been missing a moment ago.
 *
 * @returns whether the event was recorded again.
 * @throws {unknown} what recording threw, if the event is still missing.
 */
async function unlessDoneByAnother(recording: Promise<unknown>, isDone: () => Promise<boolean>): Promise<boolean> {
  try {
    await recording
    return true
  } catch (cause) {
    if (!(await isDone())) throw cause
    return false
  }
}

/** Only an open request is marked as handled again; the new entry shows that the reasons were lost with the old one. */
async function replayHandling(line: EventLine, needs: Parameters<typeof replayLedger>[0]): Promise<boolean> {
  const { site, eventId, at: handledAt, particulars: { request: requestId = '', outcome = 'done' } = {} } = line
  const isOpen = async () => (await needs.store.request(site, requestId))?.state === 'open'
  if (!(await isOpen())) return false
  const recordedAt = needs.now().toISOString()
  const recording = recordHandling({ site, eventId, requestId, outcome, recordedAt, handledAt }, needs)
  return unlessDoneByAnother(recording, async () => !(await isOpen()))
}

/** Those that still exist; a reused number has a different commitment. */
async function findEntries(
  site: string,
  wanted: readonly LedgerEntry[],
  { store }: Pick<RightsNeeds, 'store'>,
): Promise<readonly StoredEntry[]> {
  const found: StoredEntry[] = []
  for (const [number, commitment] of wanted) {
    const [entry] = await store.entries(site, { after: number - 1, limit: 1 })
    if (entry?.entry === number && toHex(entry.commitment) === commitment) found.push(entry)
  }
  return found
}
