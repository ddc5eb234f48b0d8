import type { Primitives } from '../crypto/primitives.js'
import { areEqual } from './merkle-proof.js'
import { join } from './seal.js'
import { NOTE_TYPES, type NoteKey, noteKeyId, type NoteSignature, type SignedNote } from './signed-note.js'

/** A key that signs notes. */
export interface NoteSigner {
  readonly key: NoteKey
  readonly sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>
}

type Hashing = Pick<Primitives, 'sha256'>

/** Signs a text as a log does, or as a witness does at a time. Ed25519 is deterministic. */
export async function signNote(
  text: string,
  { key, sign }: NoteSigner,
  { sha256, seconds = 0 }: Hashing & { readonly seconds?: number },
): Promise<NoteSignature> {
  const id = await noteKeyId(key, sha256)
  const signature = await sign(messageOf(text, key, seconds))
  const parts = key.type === NOTE_TYPES.cosignature ? [id, timestamp(seconds), signature] : [id, signature]
  return { name: key.name, blob: join(parts) }
}

/** A signature that holds. */
export interface VerifiedSignature {
  readonly key: NoteKey
  /** When a witness saw the note, in seconds since 1970; `null` of a log's own signature. */
  readonly seconds: number | null
}

/**
 * Verifies the signatures of known keys; those of others are ignored.
 *
 * @returns `null` if a known key did not sign this text although its name and id say so.
 */
export async function verifyNote(
  { text, signatures }: SignedNote,
  keys: readonly NoteKey[],
  { sha256 }: Hashing,
): Promise<readonly VerifiedSignature[] | null> {
  const verified: VerifiedSignature[] = []
  for (const key of keys) {
    const id = await noteKeyId(key, sha256)
    for (const { name, blob } of signatures) {
      if (name !== key.name || !areEqual(blob.slice(0, 4), id)) continue
      const seconds = await verifyBlob(text, key, blob.slice(4))
      if (seconds === undefined) return null
      verified.push({ key, seconds })
    }
  }
  return verified
}

/** @returns the time of a cosignature, `null` without one, `undefined` if the signature does not hold. */
async function verifyBlob(
  text: string,
  key: NoteKey,
  blob: Uint8Array<ArrayBuffer>,
): Promise<number | null | undefined> {
  const isCosignature = key.type === NOTE_TYPES.cosignature
  if (blob.length !== SIGNATURE_BYTES + (isCosignature ? TIMESTAMP_BYTES : 0)) return undefined
  const seconds = isCosignature ? Number(new DataView(blob.buffer).getBigUint64(0)) : 0
  const signature = isCosignature ? blob.slice(TIMESTAMP_BYTES) : blob
  const imported = await crypto.subtle.importKey('raw', key.publicKey, 'Ed25519', false, ['verify'])
  const isSigned = await crypto.subtle.verify('Ed25519', imported, signature, messageOf(text, key, seconds))
  if (!isSigned) return undefined
  return isCosignature ? seconds : null
}

const SIGNATURE_BYTES = 64
const TIMESTAMP_BYTES = 8

/**
 * When a witness signed a note, as it states itself: ISO 8601 UTC. The signature is not verified here.
 *
 * @returns `null` if the note has no cosignature of that name.
 */
export function cosignedAt({ signatures }: Pick<SignedNote, 'signatures'>, witness: string): string | null {
  const blob = signatures.find(({ name }) => name === witness)?.blob
  if (blob?.length !== ID_BYTES + TIMESTAMP_BYTES + SIGNATURE_BYTES) return null
  const at = new Date(Number(new DataView(blob.buffer, blob.byteOffset + ID_BYTES).getBigUint64(0)) * 1000)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

const ID_BYTES = 4

/** A header that no origin can be keeps a cosignature from being taken for a log's own signature. */
function messageOf(text: string, { type }: NoteKey, seconds: number): Uint8Array<ArrayBuffer> {
  const header = type === NOTE_TYPES.cosignature ? `cosignature/v1\ntime ${seconds}\n` : ''
  return new TextEncoder().encode(header + text)
}

function timestamp(seconds: number): Uint8Array {
  const bytes = new Uint8Array(TIMESTAMP_BYTES)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(seconds))
  return bytes
}
