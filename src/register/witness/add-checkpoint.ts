import { fromBase64 } from '../../record/base64.js'
import type { Primitives } from '../crypto/primitives.js'
import { areEqual, verifyConsistency } from '../chain/merkle-proof.js'
import { type NoteSigner, signNote, verifyNote } from '../chain/note-signatures.js'
import { parseNote, signatureLine, type SignedNote, writeNote } from '../chain/signed-note.js'
import { isSize, readCheckpointText, type TreeCheckpoint } from '../chain/tree-checkpoint.js'
import type { WitnessedLog, WitnessedLogQueries } from '../stores/store.js'
import type { LogEvent } from '../log.js'
import type { FindLogKeys } from './witness-options.js'

export interface AddCheckpointNeeds extends Pick<Primitives, 'sha256'> {
  readonly store: WitnessedLogQueries
  readonly findLogKeys: FindLogKeys
  /** Signs as this witness. */
  readonly signer: () => NoteSigner
  readonly now: () => Date
  readonly log: (event: LogEvent) => void
  /** Returns the seconds to wait, or 0 to proceed. Called once the log has been identified by its signature. */
  readonly takeFromLog: (origin: string) => number
}

/** The answers of c2sp.org/tlog-witness. */
export type AddCheckpointAnswer =
  | { readonly status: 200; readonly signature: string }
  | { readonly status: 400 | 403 | 404 | 422 }
  /** `size`: of the newest checkpoint that this witness signed. */
  | { readonly status: 409; readonly size: number }
  | { readonly status: 429; readonly retryAfterSeconds: number }

/** A bound on rows that a single accepted register can create. */
const MOST_LOGS = 100_000

/**
 * Signs a checkpoint of another log, if the log's history up to the previous checkpoint is the beginning of this one. A
 * history that was rewritten, shortened or forked gets no signature.
 */
export async function addCheckpoint(body: string, needs: AddCheckpointNeeds): Promise<AddCheckpointAnswer> {
  const submitted = parseSubmission(body)
  if (!submitted) return { status: 400 }
  const { note, checkpoint, oldSize } = submitted
  const keys = needs.findLogKeys(checkpoint.origin)
  if (!keys) return { status: 404 }
  const verified = await verifyNote(note, keys, needs)
  if (!verified || verified.length === 0) return { status: 403 }
  if (oldSize > checkpoint.size) return { status: 400 }
  const retryAfterSeconds = needs.takeFromLog(checkpoint.origin)
  if (retryAfterSeconds > 0) return { status: 429, retryAfterSeconds }
  const stored = await needs.store.witnessedLog(checkpoint.origin)
  const refusal = await findRefusal(submitted, stored, needs)
  if (refusal) return refusal
  // Signatures of others are left out: this witness has not verified them.
  const names = new Set(verified.map(({ key }) => key.name))
  const own = { text: note.text, signatures: note.signatures.filter(({ name }) => names.has(name)) }
  return advance(own, { checkpoint, stored }, needs)
}

interface Submission {
  readonly oldSize: number
  readonly proof: readonly Uint8Array[]
  readonly note: SignedNote
  readonly checkpoint: TreeCheckpoint
}

const MOST_PROOF_LINES = 63

function parseSubmission(body: string): Submission | null {
  const end = body.indexOf('\n\n')
  const [first = '', ...lines] = body.slice(0, Math.max(end, 0)).split('\n')
  const [, size = ''] = /^old (\d+)$/.exec(first) ?? []
  const proof = lines.map(fromBase64)
  const note = parseNote(body.slice(end + 2))
  const checkpoint = note && readCheckpointText(note.text)
  if (!isSize(size) || !note || !checkpoint || proof.length > MOST_PROOF_LINES) return null
  if (proof.some((hash) => hash?.length !== 32)) return null
  return { oldSize: Number(size), proof: proof as readonly Uint8Array[], note, checkpoint }
}

async function findRefusal(
  { oldSize, proof, checkpoint }: Submission,
  stored: WitnessedLog | null,
  needs: AddCheckpointNeeds,
): Promise<AddCheckpointAnswer | null> {
  const { sha256, log } = needs
  const seen = stored && readCheckpointText(parseNote(stored.note)?.text ?? '')
  const old = seen ?? { size: 0, root: await sha256(new Uint8Array()) }
  if (oldSize !== old.size) return { status: 409, size: old.size }
  if (oldSize === checkpoint.size && !areEqual(old.root, checkpoint.root)) {
    log(contradiction(checkpoint, 'forked'))
    return { status: 409, size: old.size }
  }
  if (await verifyConsistency(old, checkpoint, proof, sha256)) return null
  log(contradiction(checkpoint, 'inconsistent'))
  return { status: 422 }
}

/** The log signed it: whoever reads this knows that its history was rewritten, or that its proof was wrong. */
const contradiction = ({ origin, size }: TreeCheckpoint, reason: 'forked' | 'inconsistent'): LogEvent => ({
  level: 'warn',
  event: 'checkpoint-refused',
  reason,
  message: `${origin} submitted a checkpoint of ${size} entries that contradicts its earlier one`,
})

async function advance(
  note: SignedNote,
  { checkpoint, stored }: { readonly checkpoint: TreeCheckpoint; readonly stored: WitnessedLog | null },
  { store, signer, sha256, now }: AddCheckpointNeeds,
): Promise<AddCheckpointAnswer> {
  if (!stored && (await store.countWitnessedLogs()) >= MOST_LOGS) return { status: 429, retryAfterSeconds: 86_400 }
  const seconds = Math.floor(now().getTime() / 1000)
  const signature = await signNote(note.text, signer(), { sha256, seconds })
  const next = { size: checkpoint.size, note: writeNote({ ...note, signatures: [...note.signatures, signature] }) }
  if (await store.advanceWitnessedLog(checkpoint.origin, stored, next))
    return { status: 200, signature: signatureLine(signature) }
  return { status: 409, size: (await store.witnessedLog(checkpoint.origin))?.size ?? 0 }
}
