import { EvasteError } from '../../declaration/evaste-error.js'
import type { Primitives } from '../crypto/primitives.js'
import { NOTE_TYPES, type NoteKey, readNoteKey } from '../chain/signed-note.js'

/** Who witnesses this register, and whom it witnesses. */
export interface WitnessOptions {
  /**
   * The name of this register in checkpoints, such as `register.example/evaste`; the log of a site is called
   * `register.example/evaste/corner-bakery`. It must stay the same: others know the register by it.
   */
  readonly name: string
  /** Witnesses that new checkpoints are sent to. Default: none. */
  readonly submitTo?: readonly WitnessTarget[]
  /** Logs whose checkpoints this register signs as a witness. Default: none. */
  readonly acceptFrom?: readonly AcceptedLog[]
  /** How often new entries are submitted, in seconds. Default: 300. */
  readonly everySeconds?: number
}

/** A witness that speaks c2sp.org/tlog-witness, such as another register. */
export interface WitnessTarget {
  /** Its submission prefix: `https://other.example/evaste/v1/witness` of a register. */
  readonly url: string
  /** Its public keys, each written as `name+id+key`; of a register, `evaste register witness` prints it. */
  readonly keys: readonly string[]
}

/** A log, or all logs of a register. */
export interface AcceptedLog {
  /** The origin of one log, or the name of a register: then all logs below it. */
  readonly origin: string
  /** Its public keys, each written as `name+id+key`. */
  readonly keys: readonly string[]
}

/** A URL without its scheme; no key of a signed note may have a space or a plus in its name. */
export const REGISTER_NAME = /^[\w.-]+(:\d{1,5})?(\/[\w.-]+)*$/

type Hashing = Pick<Primitives, 'sha256'>

/** @throws {EvasteError} `register-config-invalid`, naming the key. */
export async function readWitnessKeys(
  where: string,
  texts: readonly string[],
  { sha256, type }: Hashing & { readonly type: NoteKey['type'] },
): Promise<readonly NoteKey[]> {
  const keys = await Promise.all(texts.map((text) => readNoteKey(text, sha256)))
  return keys.map((key, i) => {
    if (key?.type === type) return key
    const whose = type === NOTE_TYPES.cosignature ? 'of a witness' : 'of a log'
    throw new EvasteError(
      'register-config-invalid',
      `${where}: "${texts[i]}" is not a key ${whose}; \`evaste register witness\` prints it, as name+id+key`,
    )
  })
}

/** The keys that may sign a checkpoint of an origin; `null`: its log is not accepted. */
export type FindLogKeys = (origin: string) => readonly NoteKey[] | null

/** @throws {EvasteError} `register-config-invalid`. */
export async function openAcceptedLogs(accepted: readonly AcceptedLog[], { sha256 }: Hashing): Promise<FindLogKeys> {
  const logs = await Promise.all(
    accepted.map(async ({ origin, keys }) => ({
      origin,
      keys: await readWitnessKeys('witness.acceptFrom', keys, { sha256, type: NOTE_TYPES.ed25519 }),
    })),
  )
  return (origin) => {
    const found = logs.filter((log) => origin === log.origin || origin.startsWith(`${log.origin}/`))
    if (found.length === 0) return null
    // A register signs each of its logs in the log's own name.
    return found.flatMap((log) => log.keys.map((key) => (key.name === log.origin ? { ...key, name: origin } : key)))
  }
}
