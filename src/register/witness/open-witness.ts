import { EvasteError } from '../../declaration/evaste-error.js'
import type { Primitives } from '../crypto/primitives.js'
import type { PublicKey } from '../crypto/signing-key.js'
import type { Signatures } from '../crypto/signatures.js'
import type { NoteSigner } from '../chain/note-signatures.js'
import { noteKeyOf } from '../chain/note-witness.js'
import { NOTE_TYPES, type NoteKey } from '../chain/signed-note.js'
import { createRateLimit } from '../http/rate-limit.js'
import type { LogEvent } from '../log.js'
import type { RegisterStore } from '../stores/store.js'
import { addCheckpoint, type AddCheckpointAnswer } from './add-checkpoint.js'
import { type Submissions, startSubmissions, type SubmissionsNeeds } from './submissions.js'
import { openAcceptedLogs, readWitnessKeys, REGISTER_NAME, type WitnessOptions } from './witness-options.js'

export interface WitnessNeeds extends Pick<SubmissionsNeeds, 'fetch' | 'tellAlarm'> {
  readonly store: RegisterStore
  readonly signatures: Signatures
  readonly primitives: Primitives
  readonly now: () => Date
  readonly nowMs: () => number
  readonly log: (event: LogEvent) => void
}

/** Both sides: what others sign of this register, and what it signs of others. */
export interface OpenWitness {
  /** The name of this register in checkpoints. */
  readonly name: string
  /** Signs as the log of that origin. */
  readonly signerOf: (origin: string) => NoteSigner
  readonly add: (body: string) => Promise<AddCheckpointAnswer>
  readonly submissions: Submissions
}

const DEFAULT_SECONDS = 300

/** @throws {EvasteError} `register-config-invalid`, naming a key or name that cannot be used. */
export async function openWitness(options: WitnessOptions, needs: WitnessNeeds): Promise<OpenWitness> {
  const { name, submitTo = [], acceptFrom = [], everySeconds = DEFAULT_SECONDS } = options
  const { signatures, store, now, nowMs, log } = needs
  const { sha256 } = needs.primitives
  if (!REGISTER_NAME.test(name))
    throw new EvasteError('register-config-invalid', 'witness.name: write it as register.example/evaste')
  const findLogKeys = await openAcceptedLogs(acceptFrom, { sha256 })
  const signerOf = (origin: string) => noteSigner(signatures, NOTE_TYPES.ed25519, origin)
  const targets = await Promise.all(
    submitTo.map(async ({ url, keys }) => ({
      url: url.replace(/\/$/, ''),
      keys: await readWitnessKeys('witness.submitTo', keys, { sha256, type: NOTE_TYPES.cosignature }),
    })),
  )
  const takeFromLog = createRateLimit({ burst: 20, perSecond: 0.1 }, nowMs)
  const signer = () => noteSigner(signatures, NOTE_TYPES.cosignature, name)
  return {
    name,
    signerOf,
    add: (body) => addCheckpoint(body, { store, findLogKeys, signer, sha256, now, log, takeFromLog }),
    submissions: startSubmissions({
      ...needs,
      ...{ name, signerOf, sha256, targets },
      everyMs: everySeconds * 1000,
    }),
  }
}

/** The current signing key; the message of a cosignature cannot be mistaken for a note or a JWS. */
function noteSigner(signatures: Signatures, type: NoteKey['type'], name: string): NoteSigner {
  const [current] = signatures.publicKeys() as readonly [PublicKey, ...PublicKey[]]
  return {
    key: noteKeyOf(current, type, name),
    async sign(bytes) {
      const { key, signature } = await signatures.signBytes(bytes)
      if (key.kid !== current.kid) throw new Error('the signing key was replaced meanwhile; try again')
      return signature
    },
  }
}
