import type { StoredEntry } from './stored-entry.js'
import type { Witness } from './witness.js'

/** Tolerated difference between the clocks of a register's processes, and tolerated correction of one clock backwards. */
export const LEEWAY_MS = 5 * 60_000

/**
 * Checks that entries move forward in time. An entry that is dated before its predecessor, or before a checkpoint that
 * does not include it, was back-dated.
 */
export class TimeOrder {
  readonly #witnesses: Witness[]
  #notBeforeMs = -Infinity
  #previousMs = -Infinity

  /** @param witnesses of this site, in any order. */
  constructor(witnesses: readonly Witness[]) {
    this.#witnesses = [...witnesses].sort((one, other) => one.entry - other.entry)
  }

  /** Checks the next entry. `false`: it is back-dated. */
  follows({ entry, recordedAt }: Pick<StoredEntry, 'entry' | 'recordedAt'>): boolean {
    for (let next = this.#witnesses[0]; next && next.entry < entry; next = this.#witnesses[0]) {
      this.#notBeforeMs = Math.max(this.#notBeforeMs, Date.parse(next.time))
      this.#witnesses.shift()
    }
    const atMs = Date.parse(recordedAt)
    const isForward = atMs + LEEWAY_MS >= Math.max(this.#previousMs, this.#notBeforeMs)
    this.#previousMs = atMs
    return isForward
  }
}
