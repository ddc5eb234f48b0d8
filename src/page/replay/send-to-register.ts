import type { ConsentSession } from '../session/consent-session.js'
import { receiptHolder } from '../session/ask-register.js'
import type { Recording } from './recording.js'

/** A recording that the register has stored. */
export interface SentRecording {
  readonly id: string
  /** When the register deletes it, ISO 8601 UTC. */
  readonly deleteAfter: string
}

/** Why a recording was not stored. */
export type RecordingRefusal =
  /** The register does not know of a consent that allows it now. */
  | 'not-allowed'
  | 'too-large'
  /** Too many recordings for now. */
  | 'too-many'
  /** The register did not answer, or not as expected. */
  | 'later'

/** A recording was not stored. */
export class RecordingRefused extends Error {
  declare readonly why: RecordingRefusal

  /** @param why a program may rely on it; the message is for people. */
  constructor(why: RecordingRefusal, options?: ErrorOptions) {
    super(`the register did not store the recording: ${why}`, options)
    this.why = why
  }
}

/**
 * Sends a recording to the declared register, as the holder of the consent's receipt.
 *
 * @param signal aborts when the visitor no longer allows it; what has already arrived, the register destroys by itself.
 * @throws {RecordingRefused} if the register has not stored it.
 */
export async function sendToRegister(
  session: ConsentSession,
  recording: Recording,
  signal: AbortSignal,
): Promise<SentRecording> {
  const body = await gzip(JSON.stringify(recording))
  const response = await askForRecordings(session, '', {
    method: 'POST',
    headers: { 'content-type': 'application/gzip' },
    body,
    signal,
    // A browser sends at most 64 KiB for a page that the visitor has left.
    keepalive: body.byteLength < 60_000,
  })
  if (!response.ok) throw new RecordingRefused(refusalOf(response.status))
  return parseStored(await response.json())
}

/**
 * Deletes a recording from the declared register, as the holder of the receipt. One that is already gone is deleted.
 *
 * @throws {RecordingRefused} if the register has not deleted it.
 */
export async function deleteFromRegister(session: ConsentSession, id: string): Promise<void> {
  const { ok, status } = await askForRecordings(session, `/${encodeURIComponent(id)}`, { method: 'DELETE' })
  if (!ok && status !== 404) throw new RecordingRefused(refusalOf(status))
}

/** @throws {RecordingRefused} without a receipt, and without an answer. */
async function askForRecordings(
  session: ConsentSession,
  path: string,
  { headers, ...request }: RequestInit & { readonly headers?: Readonly<Record<string, string>> },
): Promise<Response> {
  // Without a receipt the register has no entry yet, and would refuse.
  const holder = receiptHolder(session)
  if (!holder) throw new RecordingRefused('not-allowed')
  const url = `${holder.registerUrl}/v1/receipts/${encodeURIComponent(holder.consentId)}/recordings${path}`
  try {
    return await fetch(url, {
      ...request,
      headers: { authorization: `Receipt ${holder.secret}`, ...headers },
      credentials: 'omit',
      referrerPolicy: 'no-referrer', // the page's address would go along, unmasked
    })
  } catch (cause) {
    throw new RecordingRefused(request.signal?.aborted ? 'not-allowed' : 'later', { cause })
  }
}

async function gzip(text: string): Promise<ArrayBuffer> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Response(packed).arrayBuffer()
}

function refusalOf(status: number): RecordingRefusal {
  if (status === 413) return 'too-large'
  if (status === 429) return 'too-many'
  return status < 500 ? 'not-allowed' : 'later'
}

function parseStored(value: unknown): SentRecording {
  const { id, deleteAfter } = value as Readonly<Record<string, unknown>>
  if (typeof id !== 'string' || typeof deleteAfter !== 'string') throw new RecordingRefused('later')
  return { id, deleteAfter }
}
