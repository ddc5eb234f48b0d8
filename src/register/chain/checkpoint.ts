import type { Digest } from '../../record/record.js'
import { type SignClaims, verifyClaims } from '../crypto/jws.js'
import type { PublicKey } from '../crypto/signing-key.js'
import type { ChainHead } from './stored-entry.js'
import { toHex } from '../../declaration/hex.js'

/** What a checkpoint states: at this time, the site's chain had this many entries and ended in this hash. */
export interface CheckpointClaims {
  readonly site: string
  /** The number of entries, which is also the number of the last entry. */
  readonly entries: number
  /** `hash(entries)`; 64 zeros before the first entry. */
  readonly hash: Digest
  /** The server's clock, ISO 8601 UTC. */
  readonly time: string
}

/** Returns a signed head of a site's chain, at most one second old. */
export type ReadCheckpoint = (site: string) => Promise<string>

interface CheckpointNeeds {
  readonly store: { head(site: string): Promise<ChainHead> }
  readonly sign: SignClaims
  readonly now: () => Date
  /** Milliseconds on any scale; only differences matter. */
  readonly nowMs: () => number
}

const OLDEST_MS = 1_000

/**
 * Signs heads on request, at most one per second and site for all callers together. A rewritten history contradicts any
 * earlier checkpoint that is stored elsewhere.
 */
export function createCheckpoints({ store, sign, now, nowMs }: CheckpointNeeds): ReadCheckpoint {
  const latest = new Map<string, { readonly atMs: number; readonly checkpoint: Promise<string> }>()
  const make = async (site: string): Promise<string> => {
    const time = now().toISOString() // taken before the head is read, so that the signed state is no older than this time
    const { entry, hash } = await store.head(site)
    return sign('evaste-checkpoint', { site, entries: entry, hash: toHex(hash), time } satisfies CheckpointClaims)
  }
  return (site) => {
    const known = latest.get(site)
    if (known && nowMs() - known.atMs < OLDEST_MS) return known.checkpoint
    const checkpoint = make(site)
    latest.set(site, { atMs: nowMs(), checkpoint })
    checkpoint.catch(() => latest.delete(site)) // a failed attempt is not cached
    return checkpoint
  }
}

/**
 * Verifies a checkpoint with the register's published keys and returns its claims. Works without access to the
 * register.
 *
 * @throws what `jose` throws if none of these keys signed the checkpoint or it was modified.
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
