import type { Primitives } from '../crypto/primitives.js'
import type { ReadClaims } from '../crypto/jws.js'
import { toHex } from '../../declaration/hex.js'
import { chainHash, commitmentOf } from './seal.js'
import type { StoredEntry } from './stored-entry.js'

/** What can be verified about one entry by itself; `evaste verify` verifies the whole chain. */
export interface EntryCheck {
  /** `removed`: an erasure or retention removed it, so the commitment can no longer be computed. */
  readonly content: 'intact' | 'removed' | 'changed'
  /** Whether the entry's hash follows from the hash of the entry before it. */
  readonly link: 'intact' | 'broken'
  /** Whether the register's keys signed the stored receipt, and it names this entry's hash. */
  readonly receipt: 'valid' | 'removed' | 'invalid'
}

/**
 * @param previous the hash of the entry before; 32 zero bytes before the first.
 * @param needs.readClaims of `createClaimsReader`, created once for many entries, because it imports the keys.
 */
export async function checkEntry(
  stored: StoredEntry,
  previous: Uint8Array,
  { sha256, readClaims }: Pick<Primitives, 'sha256'> & { readonly readClaims: ReadClaims },
): Promise<EntryCheck> {
  const linked = await chainHash(previous, stored.commitment, sha256)
  return {
    content: await checkContent(stored, sha256),
    link: toHex(linked) === toHex(stored.hash) ? 'intact' : 'broken',
    receipt: await checkReceipt(stored, readClaims),
  }
}

async function checkContent(
  { salt, record, server, personal, commitment }: StoredEntry,
  sha256: Primitives['sha256'],
): Promise<EntryCheck['content']> {
  if (salt === null) return 'removed'
  const computed = await commitmentOf({ salt, record, server, personal }, sha256)
  return toHex(computed) === toHex(commitment) ? 'intact' : 'changed'
}

async function checkReceipt(
  { receipt, entry, site, hash }: StoredEntry,
  read: ReadClaims,
): Promise<EntryCheck['receipt']> {
  if (receipt === '') return 'removed'
  const claims = await read(receipt, 'evaste-receipt')
    .catch(() => read(receipt, 'evaste-event'))
    .catch(() => null)
  const {
    entry: number,
    site: own,
    entryHash,
  } = (claims ?? {}) as { entry?: number; site?: string; entryHash?: string }
  return number === entry && own === site && entryHash === toHex(hash) ? 'valid' : 'invalid'
}
