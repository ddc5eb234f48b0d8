import { decodeProtectedHeader } from 'jose'
import type { ReceiptClaims } from '../../record/record.js'
import type { CheckpointClaims } from './checkpoint.js'
import type { ReadClaims } from '../crypto/jws.js'

/** What someone outside the register kept: at this number, the site's chain had this hash. */
export interface Witness {
  readonly site: string
  readonly entry: number
  /** Of the chain at that entry (`chain`), or of the Merkle tree of that size (`tree`); hexadecimal. */
  readonly hash: string
  readonly of: 'chain' | 'tree'
  /** ISO 8601 UTC; `null`: nobody says when. */
  readonly time: string | null
}

/**
 * Parses a checkpoint or a visitor's receipt. Either fixes the whole history up to its number.
 *
 * @throws if it is neither, or none of the keys signed it.
 */
export async function readWitness(jws: string, read: ReadClaims): Promise<Witness> {
  const { typ } = decodeProtectedHeader(jws)
  if (typ === 'evaste-receipt' || typ === 'evaste-event') {
    const { site, entry, entryHash, recordedAt } = (await read(jws, typ)) as ReceiptClaims
    return { site, entry, hash: entryHash, of: 'chain', time: recordedAt }
  }
  const { site, entries, hash, time } = (await read(jws, 'evaste-checkpoint')) as CheckpointClaims
  return { site, entry: entries, hash, of: 'chain', time }
}
