import { fromBase64, toBase64 } from '../../record/base64.js'
import { toHex } from '../../declaration/hex.js'
import type { Primitives } from '../crypto/primitives.js'
import { join } from './seal.js'

/** A text with signature lines, c2sp.org/signed-note. */
export interface SignedNote {
  /** With its last line feed, without the empty line. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

export interface NoteSignature {
  /** Of the key, such as `register.example/corner-bakery`. */
  readonly name: string
  /** Four bytes of key id, then what the type of the key defines. */
  readonly blob: Uint8Array<ArrayBuffer>
}

/** The signature types of c2sp.org/signed-note that are used here. */
export const NOTE_TYPES = { ed25519: 0x01, cosignature: 0x04 } as const

/** Who may sign a note, and how: written as `name+id+key`, a "vkey". */
export interface NoteKey {
  readonly name: string
  readonly type: (typeof NOTE_TYPES)[keyof typeof NOTE_TYPES]
  /** 32 bytes, Ed25519. */
  readonly publicKey: Uint8Array<ArrayBuffer>
}

type Sha256 = Primitives['sha256']

const MOST_SIGNATURES = 32
const LINE = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u

/** @returns `null` if the text is not a signed note. */
export function parseNote(note: string): SignedNote | null {
  const end = note.lastIndexOf('\n\n')

  if (end < 0 || !note.endsWith('\n') || /[\0-\x09\x0B-\x1F]/.test(note)) return null
  const lines = note.slice(end + 2, -1).split('\n')
  if (lines.length > MOST_SIGNATURES) return null
  const signatures = lines.map(parseSignature)
  if (signatures.some((signature) => signature === null)) return null
  return { text: note.slice(0, end + 1), signatures: signatures as readonly NoteSignature[] }
}

/** @param line without its line feed. @returns `null` if it is not a signature line. */
export function parseSignature(line: string): NoteSignature | null {
  const [, name, base64 = ''] = LINE.exec(line) ?? []
  const blob = fromBase64(base64)
  return name !== undefined && blob && blob.length > 4 ? { name, blob } : null
}

/** One line, with its line feed. */
export const signatureLine = ({ name, blob }: NoteSignature): string => `— ${name} ${toBase64(blob)}\n`

export const writeNote = ({ text, signatures }: SignedNote): string =>
  `${text}\n${signatures.map(signatureLine).join('')}`

/** The first four bytes of SHA-256 over name, type and key. */
export async function noteKeyId({ name, type, publicKey }: NoteKey, sha256: Sha256): Promise<Uint8Array> {
  const hash = await sha256(join([new TextEncoder().encode(`${name}\n`), Uint8Array.of(type), publicKey]))
  return hash.slice(0, 4)
}

/** Formats a key for the configuration of others. */
export async function writeNoteKey(key: NoteKey, sha256: Sha256): Promise<string> {
  const id = toHex(await noteKeyId(key, sha256))
  return `${key.name}+${id}+${toBase64(join([Uint8Array.of(key.type), key.publicKey]))}`
}

/** @returns `null` if the text is not an Ed25519 key in that form, or its id is another. */
export async function readNoteKey(text: string, sha256: Sha256): Promise<NoteKey | null> {
  const [, name = '', id, base64 = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text.trim()) ?? []
  const bytes = fromBase64(base64)
  const type = Object.values(NOTE_TYPES).find((known) => known === bytes?.[0])
  if (!bytes || bytes.length !== 33 || type === undefined) return null
  const key = { name, type, publicKey: bytes.slice(1) }
  return toHex(await noteKeyId(key, sha256)) === id ? key : null
}
