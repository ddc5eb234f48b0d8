import { fromBase64 } from '../record/base64.js'
import { verifyInclusion } from '../register/chain/merkle-proof.js'
import { parseNote } from '../register/chain/signed-note.js'
import { readCheckpointText } from '../register/chain/tree-checkpoint.js'
import { verifyReceipt } from '../register/chain/verify-receipt.js'
import type { PublicKey } from '../register/crypto/signing-key.js'
import type { UnverifiedReceipt } from './presented-receipt.js'

/** Whether the register signed the receipt. `unsupported`: this browser has no Ed25519. */
export type SignatureState = 'signed' | 'not-signed' | 'unsupported'

/** In which tree the entry of the receipt is, and who else signed that tree. */
export interface SeenByWitnesses {
  readonly size: number
  /** The names of the witnesses. Their keys are not known here. */
  readonly witnesses: readonly string[]
}

export async function checkSignature({ jws }: UnverifiedReceipt, keys: readonly PublicKey[]): Promise<SignatureState> {
  if (!(await hasEd25519())) return 'unsupported'
  return verifyReceipt(jws, keys).then(
    () => 'signed',
    () => 'not-signed',
  )
}

async function hasEd25519(): Promise<boolean> {
  try {
    await crypto.subtle.importKey('raw', new Uint8Array(32), 'Ed25519', false, ['verify'])
    return true
  } catch {
    return false
  }
}

/**
 * Checks a proof of the register (c2sp.org/tlog-proof) against the receipt alone.
 *
 * @returns `null` if it does not show that the receipt's entry is in that tree.
 */
export async function checkProof({ claims }: UnverifiedReceipt, proof: string): Promise<SeenByWitnesses | null> {
  const end = proof.indexOf('\n\n')
  const [version, index, ...lines] = proof.slice(0, end).split('\n')
  const note = parseNote(proof.slice(end + 2))
  const tree = note && readCheckpointText(note.text)
  const hashes = lines.map(fromBase64)
  if (version !== 'c2sp.org/tlog-proof@v1' || !tree || hashes.some((hash) => hash === null)) return null
  if (index !== `index ${claims.entry - 1}`) return null
  const leaf = Uint8Array.from(claims.entryHash.match(/../g) ?? [], (two) => parseInt(two, 16))
  const path = { leaf, index: claims.entry - 1, proof: hashes as readonly Uint8Array[] }
  if (!(await verifyInclusion(path, tree, sha256))) return null
  return { size: tree.size, witnesses: note.signatures.map(({ name }) => name).filter((name) => name !== tree.origin) }
}

const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
