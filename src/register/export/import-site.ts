import { EvasteError } from '../../declaration/evaste-error.js'
import { requestOf } from '../rights/record-event.js'
import { termsChangedBy } from '../retention/terms-of-event.js'
import { readEntryContent, type RegisterEvent } from '../chain/entry-content.js'
import { countsOf, facetsOf, moveCounts, unrestricted } from '../statistics/restricted-counts.js'
import type { AppendTransaction, NewEntry, RegisterStore, StoredKey } from '../stores/store.js'
import type { RecordingBodies } from '../recordings/recording-bodies.js'
import type { ExportLine } from './export-lines.js'
import { importRecording } from './import-recording.js'
import { toHex } from '../../declaration/hex.js'
import type { ChainHead, StoredEntry } from '../chain/stored-entry.js'

export interface ImportNeeds {
  readonly store: RegisterStore
  /** Rewraps an exported key with this register's own master key. Without it, addresses are not imported. */
  readonly rewrap?: (wrapped: Uint8Array) => Promise<Uint8Array>
  /** Where recordings lie here. Default: in the database. */
  readonly bodies?: RecordingBodies | undefined
  /** Default: the clock of the machine. */
  readonly now?: () => Date
  readonly onProgress?: (done: number) => void
}

/** A bundle that cannot be imported into this register. */
export class ImportError extends EvasteError {
  override readonly name = 'ImportError'

  constructor(message: string, options?: ErrorOptions) {
    super('import-refused', message, options)
  }
}

/** How much was new. */
export interface Imported {
  readonly entries: number
  /** Keys of addresses in the bundle. */
  readonly addresses: number
  readonly recordings: number
}

const BATCH = 250

/**
 * Imports a site from a bundle that has been verified. Numbers, hashes and receipts do not change, and the next entry
 * continues the chain. An interrupted import resumes where it stopped.
 *
 * @throws {ImportError} `import-refused` if the site has a different history here.
 */
export async function importSite(lines: AsyncIterable<ExportLine>, needs: ImportNeeds): Promise<Imported> {
  const { store, rewrap } = needs
  let entries: StoredEntry[] = []
  let keys: StoredKey[] = []
  let count = 0
  let [addresses, recordings] = [0, 0]
  const flush = async (): Promise<void> => {
    if (keys.length > 0) await saveNewKeys(store, keys)
    addresses += keys.length
    count += await appendImported(store, entries)
    ;[entries, keys] = [[], []]
  }
  let site: string | null = null
  for await (const line of lines) {
    if (line.kind === 'header') site = line.site
    if (line.kind === 'document') await store.saveDocument({ kind: line.type, digest: line.digest, text: line.text })
    if (line.kind === 'key' && rewrap) keys.push({ keyId: line.keyId, wrappedKey: await rewrap(line.wrappedKey) })
    if (line.kind === 'recording' && rewrap && site !== null) {
      await flush() // its entry is there
      const { kind, ...recording } = line
      if (await importRecording(site, recording, { ...needs, rewrap })) recordings += 1
    }
    if (line.kind !== 'entry') continue
    if (line.site !== site) throw new ImportError(`entry ${line.entry} is of another site than the bundle`)
    if (entries.length >= BATCH) await flush()
    const { kind, ...entry } = line
    entries.push(entry)
    needs.onProgress?.(entry.entry)
  }
  await flush()
  return { entries: count, addresses, recordings }
}

/** Skips what an interrupted import has already saved. */
async function saveNewKeys(store: RegisterStore, keys: readonly StoredKey[]): Promise<void> {
  const known = await Promise.all(keys.map(({ keyId }) => store.wrappedKey(keyId)))
  const fresh = keys.filter((_, i) => known[i] === null)
  if (fresh.length > 0) await store.saveKeys(fresh)
}

async function appendImported(store: RegisterStore, entries: readonly StoredEntry[]): Promise<number> {
  const site = entries[0]?.site
  if (site === undefined) return 0
  return store.append(async (transaction) => {
    const head = await transaction.head(site)
    const fresh = entries.filter(({ entry }) => entry > head.entry)
    const isContinued = await continues(entries, head, transaction)
    if (!isContinued || (fresh[0] && fresh[0].entry !== head.entry + 1))
      throw new ImportError(`the site ${site} has entries of its own in this register; nothing was changed`)
    await transaction.insert(site, await Promise.all(fresh.map((stored) => toNew(stored, transaction))))
    await restoreAll(fresh, transaction)
    return fresh.length
  })
}

/** Whether the entries here are the beginning of the bundle. */
async function continues(
  entries: readonly StoredEntry[],
  { entry: last }: ChainHead,
  transaction: AppendTransaction,
): Promise<boolean> {
  const known = entries.findLast(({ entry }) => entry <= last)
  if (!known) return true
  const [here] = await transaction.entries(known.site, { after: known.entry - 1, limit: 1 })
  return here !== undefined && toHex(here.hash) === toHex(known.hash)
}

const toNew = async (stored: StoredEntry, transaction: AppendTransaction): Promise<NewEntry> => {
  const content = readEntryContent(stored)
  const receiptSecretHash = content.kind === 'decision' ? content.record.receiptSecretHash : null
  return { ...stored, receiptSecretHash, facets: await facetsOf(stored, transaction) }
}

/** In order, because an event changes the meaning of the decisions before and after it. */
async function restoreAll(entries: readonly StoredEntry[], transaction: AppendTransaction): Promise<void> {
  let uncounted: StoredEntry[] = []
  const count = async (): Promise<void> => {
    const site = uncounted[0]?.site
    if (site === undefined) return
    const counting = await unrestricted(uncounted, site, ({ consentId }) => consentId, transaction)
    await transaction.count(site, await countsOf(counting, transaction))
    uncounted = []
  }
  for (const stored of entries) {
    if (readEntryContent(stored).kind !== 'event') uncounted.push(stored)
    else {
      await count()
      await restore(stored, transaction)
    }
  }
  await count()
}

/** Repeats here what an event changed outside the chain. */
async function restore(stored: StoredEntry, transaction: AppendTransaction): Promise<void> {
  const content = readEntryContent(stored)
  if (content.kind !== 'event') return
  const { site, recordedAt } = stored
  const { event, consentId = '' } = content.event
  const request = requestOf({ ...content.event, consentId, recordedAt }, stored)
  if (request) await transaction.saveRequest(request)
  if (event === 'handled') await restoreHandling(content.event, recordedAt, transaction)
  const { terms: adopted, through = 0 } = content.event
  if (event === 'retention-terms' && adopted)
    await transaction.saveRetentionAdoption(site, { entry: stored.entry, through, terms: adopted })
  const changes = termsChangedBy(content.event, recordedAt)
  if (!changes || consentId === '') return
  const known = (await transaction.consentTerms(site, [consentId])).get(consentId)
  const terms = known ?? { restrictedAt: null, keepUntil: null }
  await transaction.saveTerms(site, consentId, { ...terms, ...changes })
  const before = (await transaction.entriesOfConsent(site, consentId)).filter(({ entry }) => entry < stored.entry)
  await moveCounts({ transaction, site, entries: before, terms }, { ...terms, ...changes })
}

async function restoreHandling(
  { site, request: requestId = '', outcome = 'done' }: RegisterEvent,
  handledAt: string,
  transaction: AppendTransaction,
): Promise<void> {
  const request = await transaction.request(site, requestId)
  if (request) await transaction.saveRequest({ ...request, state: outcome, handledAt })
}
