import type { RegisterStore } from '../stores/store.js'
import type { LedgerMark } from '../stores/queries/ledger-mark-queries.js'
import type { LedgerLine } from './ledger.js'

/**
 * Asserts that the ledger of rights contains every event that the database counted. After the next restore, a missing
 * one would silently bring erased people back.
 *
 * @throws naming the sites, and what to do.
 */
export function assertWholeLedger(
  marks: readonly LedgerMark[],
  lines: ReadonlyMap<string, readonly LedgerLine[]>,
): void {
  const events = new Map<string, number>()
  for (const [line] of lines.values()) if (line) events.set(line.site, (events.get(line.site) ?? 0) + 1)
  const lacking = marks.filter(
    (mark) => (events.get(mark.site) ?? 0) < mark.events || (mark.eventId !== '' && !lines.has(mark.eventId)),
  )
  if (lacking.length === 0) return
  const sites = lacking.map(({ site, events: most }) => `${site} (${events.get(site) ?? 0} of ${most})`).join(', ')
  throw new Error(
    `the ledger of rights, rights.ndjson, lacks events of ${sites}: it was lost, or an older copy was put in its place. ` +
      'Put its newest copy there. If there is none, start once with --accept-loss ledger; erasures that it lacks would ' +
      'then be undone by a restore from an older backup',
  )
}

/** Accepts the ledger as complete in its current state. */
export async function acceptLedger(
  { ledgerMarks, saveLedgerMark }: Pick<RegisterStore, 'ledgerMarks' | 'saveLedgerMark'>,
  ledger: { read(): AsyncIterable<LedgerLine> },
): Promise<void> {
  const last = new Map<string, { events: Set<string>; eventId: string }>()
  for await (const { site, eventId } of ledger.read()) {
    const events = last.get(site)?.events ?? new Set<string>()
    last.set(site, { events: events.add(eventId), eventId })
  }
  for (const { site } of await ledgerMarks()) {
    const { events, eventId } = last.get(site) ?? { events: new Set<string>(), eventId: '' }
    await saveLedgerMark({ site, events: events.size, eventId })
  }
}
