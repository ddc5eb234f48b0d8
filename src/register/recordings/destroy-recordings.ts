import { newId } from '../crypto/new-id.js'
import type { AppendTransaction, RegisterStore, StoredRecording } from '../stores/store.js'
import type { RecordingBodies } from './recording-bodies.js'
import type { RecordingsLedger } from './recordings-ledger.js'

export interface DestroyNeeds {
  readonly store: RegisterStore
  readonly ledger: RecordingsLedger
  /** Default: bodies are in the database. */
  readonly bodies?: RecordingBodies | undefined
  /** Default: the clock of the machine. */
  readonly now?: () => Date
}

/** Destroys recordings. */
export interface RecordingDestroyer {
  /**
   * Destroys all recordings of these consents, because a withdrawal, an objection or an erasure is being recorded.
   *
   * @returns how many of each consent; consents without one are left out.
   */
  ofConsents(
    transaction: AppendTransaction,
    site: string,
    about: { readonly consentIds: readonly string[]; readonly at: string },
  ): Promise<ReadonlyMap<string, number>>
  /** Destroys one, if it is of that consent (`null`: of any). Returns whether there was one. */
  one(
    site: string,
    recording: { readonly recordingId: string; readonly consentId: string | null },
    at: string,
  ): Promise<boolean>
  /** Destroys again what a restored backup has brought back. */
  again(site: string, keyIds: readonly string[]): Promise<void>
  /** Destroys those that were to be deleted before a time. Returns how many. */
  due(site: string, due: { readonly at: string; readonly limit: number }): Promise<number>
  /** Destroys all of a site that is being deleted. */
  allOf(site: string): Promise<void>
  /** Deletes bodies in the configured storage whose recordings are gone, or were never saved. */
  sweep(site: string): Promise<void>
  /** To be called after a transaction: sweeps what it has destroyed. What fails is tried again by the next retention run. */
  sweepDestroyed(): Promise<void>
}

const PAGE = 200

/** The key first: if anything after it fails, the recording can already not be read any more. */
export function createRecordingDestroyer({
  store,
  ledger,
  bodies,
  now = () => new Date(),
}: DestroyNeeds): RecordingDestroyer {
  const destroy = async (
    transaction: AppendTransaction,
    site: string,
    recordings: readonly StoredRecording[],
  ): Promise<void> => {
    if (recordings.length === 0) return
    await store.destroyKeys(recordings.map(({ keyId }) => keyId))
    await transaction.dropRecordings(site, recordings)
  }
  /** For what a restore must not bring back; what was due is due again after one. */
  const destroyForGood = async (
    transaction: AppendTransaction,
    site: string,
    { recordings, at }: { readonly recordings: readonly StoredRecording[]; readonly at: string },
  ): Promise<void> => {
    if (recordings.length === 0) return
    const eventId = newId()
    const keys = recordings.map(({ keyId }) => keyId)
    await ledger.append({ event: 'recordings-destroyed', eventId, site, at, keys })
    if (!ledger.isVolatile) await transaction.countLedgerEvent(site, eventId)
    await destroy(transaction, site, recordings)
  }
  const sweep = async (site: string): Promise<void> => {
    if (!bodies) return
    for (;;) {
      const ids = await store.recordingLeftovers(site, { at: now().toISOString(), limit: PAGE })
      for (const id of ids) await bodies.delete(site, id)
      await store.dropRecordingLeftovers(site, ids)
      if (ids.length < PAGE) return
    }
  }
  const destroyed = new Set<string>()
  return {
    async ofConsents(transaction, site, { consentIds, at }) {
      if (consentIds.length === 0) return new Map()
      const recordings = await transaction.recordingsOfConsents(site, consentIds)
      await destroyForGood(transaction, site, { recordings, at })
      const counts = new Map<string, number>()
      for (const { consentId } of recordings) counts.set(consentId, (counts.get(consentId) ?? 0) + 1)
      if (counts.size > 0) destroyed.add(site)
      return counts
    },
    async one(site, { recordingId, consentId }, at) {
      const isDestroyed = await store.append(async (transaction) => {
        await transaction.head(site)
        const recording = await transaction.recording(site, recordingId)
        if (!recording || (consentId !== null && recording.consentId !== consentId)) return false
        await destroyForGood(transaction, site, { recordings: [recording], at })
        return true
      })
      if (!isDestroyed) return false
      await store.scrub()
      await sweep(site).catch(() => {}) // without its key it cannot be read; the next retention run tries again
      return true
    },
    async again(site, keyIds) {
      await store.destroyKeys(keyIds)
      if ((await store.recordingsWithKeys(site, keyIds)).length === 0) return
      await store.append(async (transaction) => {
        await transaction.head(site)
        await destroy(transaction, site, await transaction.recordingsWithKeys(site, keyIds))
      })
    },
    async due(site, due) {
      return store.append(async (transaction) => {
        await transaction.head(site)
        const recordings = await transaction.dueRecordings(site, due)
        await destroy(transaction, site, recordings)
        return recordings.length
      })
    },
    async allOf(site) {
      for (;;) {
        const recordings = await store.recordings(site, { limit: PAGE })
        if (recordings.length > 0) await store.append((transaction) => destroy(transaction, site, recordings))
        if (recordings.length < PAGE) break
      }
      await sweep(site)
    },
    sweep,
    async sweepDestroyed() {
      const sites = [...destroyed]
      destroyed.clear()
      if (sites.length > 0) await store.scrub()
      for (const site of sites) await sweep(site).catch(() => {})
    },
  }
}
