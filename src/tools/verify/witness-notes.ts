import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readNoteWitness, splitNotes } from '../../register/chain/note-witness.js'
import { type NoteKey, readNoteKey } from '../../register/chain/signed-note.js'
import type { Witness } from '../../register/chain/witness.js'
import type { PublicKey } from '../../register/crypto/signing-key.js'
import { nodePrimitives } from '../../register/node/node-primitives.js'
import { CannotRun } from '../command.js'

export interface NoteOptions {
  /** Files or URLs of checkpoints, separated by commas. */
  readonly where: string
  /** Keys of witnesses, separated by commas. */
  readonly keys: string | undefined
  readonly folder: string
  /** The register's own. */
  readonly register: readonly PublicKey[]
}

/**
 * Reads checkpoints that witnesses signed or kept.
 *
 * @throws {CannotRun} naming what cannot be read, or one that no key signed: it proves nothing, and must not be ignored.
 */
export async function readWitnessNotes({ where, keys, folder, register }: NoteOptions): Promise<readonly Witness[]> {
  const witnessKeys = await Promise.all((keys ?? '').split(',').filter(Boolean).map(readKey))
  const found: Witness[] = []
  for (const one of where.split(',')) {
    const notes = splitNotes(await readText(one, folder))
    if (notes.length === 0)
      throw new CannotRun(`${one} contains no checkpoint; a witness has it at …/v1/witness/checkpoints/<name>/<site>`)
    for (const note of notes) {
      const witness = await readNoteWitness(note, { register, witnesses: witnessKeys }, nodePrimitives)
      if (!witness)
        throw new CannotRun(
          `${one}: a checkpoint of ${note.split('\n')[0]} that none of these keys signed: name the register’s by --keys, or the witness’s by --witness-key`,
        )
      found.push(witness)
    }
  }
  return found
}

async function readKey(text: string): Promise<NoteKey> {
  const key = await readNoteKey(text, nodePrimitives.sha256)
  if (!key)
    throw new CannotRun(`--witness-key: ${text} is no key; \`evaste register witness\` prints it, as name+id+key`)
  return key
}

const MOST_BYTES = 10_000_000

async function readText(where: string, folder: string): Promise<string> {
  try {
    if (!/^https?:/.test(where)) return await readFile(resolve(folder, where), 'utf8')
    const response = await fetch(where, { signal: AbortSignal.timeout(10_000) })
    if (response.ok) return (await response.text()).slice(0, MOST_BYTES)
    throw new Error(`it answered ${response.status}`)
  } catch (cause) {
    throw new CannotRun(`the checkpoint cannot be read from ${where}: ${(cause as Error).message}`, { cause })
  }
}
