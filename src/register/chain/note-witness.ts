import { toHex } from '../../declaration/hex.js'
import type { Primitives } from '../crypto/primitives.js'
import type { PublicKey } from '../crypto/signing-key.js'
import { verifyNote } from './note-signatures.js'
import { NOTE_TYPES, type NoteKey, parseNote } from './signed-note.js'
import { readCheckpointText, siteOfOrigin } from './tree-checkpoint.js'
import type { Witness } from './witness.js'

/** Whose signature counts. */
export interface NoteWitnessKeys {
  /** The register's own. */
  readonly register: readonly PublicKey[]
  /** Of witnesses. */
  readonly witnesses: readonly NoteKey[]
}

/** Splits a text into the checkpoints that it contains, one after the other. */
export const splitNotes = (text: string): readonly string[] =>
  text.match(/(?:[^\n]+\n){3,}\n(?:\u2014 [^\n]+(?:\n|$))+/gu) ?? []

/**
 * Reads a checkpoint of a site's tree. It is evidence if the register signed it, or a witness did.
 *
 * @returns `null` if it is no checkpoint, or signed by none of the keys.
 */
export async function readNoteWitness(
  text: string,
  keys: NoteWitnessKeys,
  { sha256 }: Pick<Primitives, 'sha256'>,
): Promise<Witness | null> {
  const note = parseNote(text.endsWith('\n') ? text : `${text}\n`)
  const checkpoint = note && readCheckpointText(note.text)
  if (!checkpoint) return null
  const { origin, size, root } = checkpoint
  const own = keys.register.map((key) => noteKeyOf(key, NOTE_TYPES.ed25519, origin))
  const verified = await verifyNote(note, [...own, ...keys.witnesses], { sha256 })
  if (!verified || verified.length === 0) return null
  const times = verified.flatMap(({ seconds }) => (seconds === null ? [] : [seconds]))
  const time = times.length === 0 ? null : new Date(Math.min(...times) * 1000).toISOString()
  return { site: siteOfOrigin(origin), entry: size, hash: toHex(root), of: 'tree', time }
}

/** The key of a register in signed notes, under a name. */
export const noteKeyOf = ({ x }: PublicKey, type: NoteKey['type'], name: string): NoteKey => ({
  name,
  type,
  publicKey: Uint8Array.from(atob(x.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0)),
})
