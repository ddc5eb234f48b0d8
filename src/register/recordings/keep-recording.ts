import { addDuration } from '../../declaration/duration.js'
import { newId } from '../crypto/new-id.js'
import type { DailyQuota } from '../http/daily-quota.js'
import { RegisterProblem } from '../http/problem.js'
import { readBytes } from '../http/read-json.js'
import { findKeptDeclaration } from '../sites/documents.js'
import type { AppendTransaction, RegisterStore, StoredRecording } from '../stores/store.js'
import { type Allowance, findAllowance } from './find-allowance.js'
import { gunzip } from './gunzip.js'
import { type ParsedRecording, parseRecording } from './parse-recording.js'
import type { RecordingBodies } from './recording-bodies.js'
import { MOST_GZIP_BYTES, MOST_PLAIN_BYTES } from './recording-options.js'
import type { RecordingVault } from './recording-vault.js'

export interface KeepNeeds {
  readonly store: RegisterStore
  readonly recordingVault: RecordingVault
  readonly bodies: RecordingBodies | undefined
  readonly longestRetention: string
  readonly bytesPerSite: number
  readonly perDay: DailyQuota
  /** Limits how many recordings are parsed at a time. */
  readonly takeTurn: <T>(site: string, work: () => Promise<T>) => Promise<T>
  readonly now: () => Date
}

/** A recording that the holder of a receipt sends. */
export interface RecordingCall {
  readonly site: string
  readonly consentId: string
  readonly request: Request
}

/** The visitor's clock may be set while a page is open. */
const TOLERANCE_MS = 60_000

/**
 * Keeps a recording if a consent allows it now. Consent, type, sizes and quotas come before anything is parsed.
 *
 * @throws {RegisterProblem} `recording-not-allowed`, and then nothing is kept; `unsupported-media`, `body-too-large`,
 *   `malformed-body`, `invalid-request`, `too-many-requests`, `busy`.
 */
export async function keepRecording(call: RecordingCall, needs: KeepNeeds): Promise<StoredRecording> {
  const { request, ...consent } = call
  assertGzip(request)
  await assertAllowed(consent, needs.store, needs.now())
  await assertRoom(consent.site, needs)
  const gzip = await readBytes(request, MOST_GZIP_BYTES)
  takeDailyQuota(consent.site, gzip.length, needs)
  const parsed = await needs.takeTurn(consent.site, async () => parseRecording(await gunzip(gzip, MOST_PLAIN_BYTES)))
  return save({ ...consent, gzip, parsed }, needs)
}

function assertGzip({ headers }: Request): void {
  const isGzip = /^application\/gzip$/i.test((headers.get('content-type') ?? '').trim())
  if (!isGzip || headers.has('content-encoding')) throw new RegisterProblem('unsupported-media')
}

type Consent = Pick<RecordingCall, 'site' | 'consentId'>

/** @throws {RegisterProblem} `recording-not-allowed`. */
async function assertAllowed(
  { site, consentId }: Consent,
  reader: Pick<AppendTransaction, 'entriesOfConsent' | 'consentTerms' | 'document'>,
  at: Date,
): Promise<Allowance> {
  const entries = await reader.entriesOfConsent(site, consentId)
  const terms = (await reader.consentTerms(site, [consentId])).get(consentId)
  const allowance = await findAllowance({ entries, terms, at: at.toISOString() }, (digest) =>
    findKeptDeclaration(reader, digest),
  )
  if (allowance) return allowance
  throw new RegisterProblem('recording-not-allowed')
}

async function assertRoom(site: string, { store, bytesPerSite }: KeepNeeds): Promise<void> {
  const { bytes } = await store.storedRecordings(site)
  if (bytes + MOST_GZIP_BYTES > bytesPerSite) throw new RegisterProblem('too-many-requests', { retryAfterSeconds: DAY })
}

const DAY = 86_400

function takeDailyQuota(site: string, bytes: number, { perDay, now }: KeepNeeds): void {
  const retryAfterSeconds = perDay.take(site, bytes, now())
  if (retryAfterSeconds) throw new RegisterProblem('too-many-requests', { retryAfterSeconds })
}

interface Received extends Consent {
  readonly gzip: Uint8Array<ArrayBuffer>
  readonly parsed: ParsedRecording
}

/** The body first: a recording without one would be shown and could not be watched. After a crash, a sweep deletes it. */
async function save({ gzip, parsed, ...consent }: Received, needs: KeepNeeds): Promise<StoredRecording> {
  const { store, bodies, recordingVault } = needs
  const { site } = consent
  const recordingId = newId()
  const { keyId, sealed } = await recordingVault.seal(gzip)
  try {
    await putBody({ site, recordingId, sealed }, needs)
    return await store.append(async (transaction) => {
      await transaction.head(site) // a withdrawal comes before or after, never in between
      const at = needs.now()
      const allowance = await assertAllowed(consent, transaction, at)
      assertNothingEarlier(parsed, allowance)
      const recording: StoredRecording = {
        ...{ ...consent, recordingId, keyId, reason: parsed.reason, entry: allowance.entry, size: gzip.length },
        receivedAt: at.toISOString(),
        deleteAfter: deleteAfter(at, allowance.retention, needs.longestRetention),
        place: bodies ? 'storage' : 'database',
      }
      await transaction.saveRecording(recording, bodies ? null : sealed)
      return recording
    })
  } catch (cause) {
    await store.destroyKeys([keyId])
    // It cannot be read any more, and a sweep tries again.
    await deleteBody(site, recordingId, needs).catch(() => {})
    throw cause
  }
}

/** Longer than anyone waits for an answer. */
const EXPECTED_MS = 3_600_000

async function putBody(
  {
    site,
    recordingId,
    sealed,
  }: Pick<StoredRecording, 'site' | 'recordingId'> & { readonly sealed: Uint8Array<ArrayBuffer> },
  { bodies, store, now }: KeepNeeds,
): Promise<void> {
  if (!bodies) return
  await store.expectRecording(site, recordingId, new Date(+now() + EXPECTED_MS).toISOString())
  await bodies.put(site, recordingId, sealed)
}

async function deleteBody(site: string, recordingId: string, { bodies, store }: KeepNeeds): Promise<void> {
  if (!bodies) return
  await bodies.delete(site, recordingId)
  await store.dropRecordingLeftovers(site, [recordingId])
}

/** @throws {RegisterProblem} `recording-not-allowed` if it shows what happened before the visitor allowed it. */
function assertNothingEarlier({ startedAt, firstEventAt }: ParsedRecording, { since }: Allowance): void {
  const earliest = Date.parse(since) - TOLERANCE_MS
  if (Date.parse(startedAt) < earliest || firstEventAt < earliest) throw new RegisterProblem('recording-not-allowed')
}

/** What the declaration says, but no longer than the register's own limit. */
export function deleteAfter(at: Date, retention: string, longest: string): string {
  const times = [retention, longest].map((period) => +addDuration(at, period)).filter((time) => !Number.isNaN(time))
  return new Date(Math.min(...times)).toISOString()
}
