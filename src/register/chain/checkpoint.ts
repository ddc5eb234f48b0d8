import type { Digest } from '../../record/record.js'
import { type SignClaims, verifyClaims } from '../crypto/jws.js'
import type { PublicKey } from '../crypto/signing-key.js'
import type { ChainHead } from './stored-entry.js'
import { toHex } from '../../declaration/hex.js'

/** What a checkpoint says: at this time, the site's chain had this many entries and ended in this hash. */
export interface CheckpointClaims {
  readonly site: string
  /** How many entries there were; the number of the last. */
  readonly entries: number
  /** `hash(entries)`; 64 zeros before the first entry. */
  readonly hash: Digest
  /** The server's clock, ISO 8601 UTC. */
  readonly time: string
}

/** A signed head of a site's chain, at most a second old. */
export type ReadCheckpoint = (site: string) => Promise<string>

interface CheckpointNeeds {
  readonly store: { head(site: string): Promise<ChainHead> }
  readonly sign: SignClaims
  readonly now: () => Date
  /** Milliseconds; only differences count. */
  readonly nowMs: () => number
}

const OLDEST_MS = 1_000

/**
 * Signs heads when somebody asks, and not more than one a second and site, whoever asks.
 * A copy that is kept elsewhere is what a rewritten history cannot agree with.
 */
export function createCheckpoints({ store, sign, now, nowMs }: CheckpointNeeds): ReadCheckpoint {
  const latest = new Map<string, { readonly atMs: number; readonly checkpoint: Promise<string> }>()
  const make = async (site: string): Promise<string> => {
    const time = now().toISOString() // before the head is read: what is signed was so at this time, or later
    const { entry, hash } = await store.head(site)
    return sign('evaste-checkpoint', { site, entries: entry, hash: toHex(hash), time } satisfies CheckpointClaims)
  }
  return (site) => {
    const known = latest.get(site)
    if (known && nowMs() - known.atMs < OLDEST_MS) return known.checkpoint
    const checkpoint = make(site)
    latest.set(site, { atMs: nowMs(), checkpoint })
    checkpoint.catch(() => latest.delete(site)) // what failed is asked again
    return checkpoint
  }
}

/**
 * Verifies a checkpoint with the register's published keys and returns its claims. It needs no register.
 *
 * @throws what `jose` throws where none of these keys signed the checkpoint, or it was changed.
 * @example
 * import type { PublicKey } from 'evaste/register'
 *
 * const url = 'https://register.example/.well-known/evaste-register.json'
 * const { keys } = (await (await fetch(url)).json()) as { keys: PublicKey[] }
 * const checkpoint = await fetch('https://register.example/v1/sites/corner-bakery/checkpoint')
 * const { entries, hash } = await verifyCheckpoint(await checkpoint.text(), keys)
 */
export const verifyCheckpoint = async (checkpoint: string, keys: readonly PublicKey[]): Promise<CheckpointClaims> =>
  (await verifyClaims(checkpoint, 'evaste-checkpoint', keys)) as CheckpointClaims
