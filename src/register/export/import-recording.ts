import { findAllowance } from '../recordings/find-allowance.js'
import type { RecordingBodies } from '../recordings/recording-bodies.js'
import { findKeptDeclaration } from '../sites/documents.js'
import type { AppendTransaction, RegisterStore, StoredRecording } from '../stores/store.js'
import type { ExportedRecording } from './export-lines.js'

export interface RecordingImportNeeds {
  readonly store: RegisterStore
  /** Where bodies lie here. Default: in the database. */
  readonly bodies?: RecordingBodies | undefined
  /** Wraps an exported key with this register's own master key. */
  readonly rewrap: (wrapped: Uint8Array) => Promise<Uint8Array>
  /** Default: the clock of the machine. */
  readonly now?: () => Date
}

/** A body that was stored and never saved is swept after this time. */
const EXPECTED_MS = 3_600_000

/**
 * Takes over a recording of a bundle whose entries are here, encrypted as it is. It is left out if it was to be deleted by
 * now, if its consent was withdrawn since, or if it is here already.
 *
 * @returns whether it was taken over.
 */
export async function importRecording(
  site: string,
  { wrappedKey, body, ...exported }: ExportedRecording,
  needs: RecordingImportNeeds,
): Promise<boolean> {
  const { store, bodies, rewrap, now = () => new Date() } = needs
  const recording: StoredRecording = { ...exported, site, place: bodies ? 'storage' : 'database' }
  if (recording.deleteAfter <= now().toISOString() || (await store.recording(site, recording.recordingId))) return false
  if ((await store.wrappedKey(recording.keyId)) === null)
    await store.saveKeys([{ keyId: recording.keyId, wrappedKey: await rewrap(wrappedKey) }])
  if (bodies) {
    await store.expectRecording(site, recording.recordingId, new Date(+now() + EXPECTED_MS).toISOString())
    await bodies.put(site, recording.recordingId, Uint8Array.from(body))
  }
  const isSaved = await store.append(async (transaction) => {
    await transaction.head(site)
    if (!(await isStillAllowed(recording, transaction))) return false
    await transaction.saveRecording(recording, bodies ? null : body)
    return true
  })
  if (!isSaved) await store.destroyKeys([recording.keyId])
  return isSaved
}

/** By the consent's entries here; that its validity has ended meanwhile, or that it is restricted, destroys nothing (R57). */
async function isStillAllowed(
  { site, consentId, entry, receivedAt }: StoredRecording,
  transaction: AppendTransaction,
): Promise<boolean> {
  const entries = await transaction.entriesOfConsent(site, consentId)
  if (!entries.some((one) => one.entry === entry)) return false
  const allowance = await findAllowance({ entries, terms: undefined, at: receivedAt }, (digest) =>
    findKeptDeclaration(transaction, digest),
  )
  return allowance !== null
}
