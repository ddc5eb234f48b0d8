import type { StoredEntry } from './stored-entry.js'
import type { Witness } from './witness.js'

/** Tolerated difference between the clocks of a register's processes, and tolerated correction of one clock backwards. */
export const LEEWAY_MS = 5 * 60_000

/**
 * Checks that entries move forward in time. An entry that is dated before its predecessor, or before a witness that does
 * not include it, was back-dated; one that is dated after a witness that includes it, was dated ahead.
 */
export class TimeOrder {
  readonly #witnesses: readonly { readonly entry: number; readonly atMs: number; readonly earliestMs: number }[]
  /** How many of the witnesses are about earlier entries. */
  #passed = 0
  #notBeforeMs = -Infinity
  #previousMs = -Infinity

  /** @param witnesses of this site, in any order. */
  constructor(witnesses: readonly Pick<Witness, 'entry' | 'time'>[]) {
    let earliestMs = Infinity
    this.#witnesses = witnesses
      .flatMap(({ entry, time }) => (time === null ? [] : [{ entry, atMs: Date.parse(time) }]))
      .sort((one, other) => other.entry - one.entry)
      .map((one) => ({ ...one, earliestMs: (earliestMs = Math.min(earliestMs, one.atMs)) }))
      .reverse()
  }

  /** Checks the next entry. `false`: it is not from the time that it claims. */
  follows({ entry, recordedAt }: Pick<StoredEntry, 'entry' | 'recordedAt'>): boolean {
    for (let next = this.#next; next && next.entry < entry; next = this.#next) {
      this.#notBeforeMs = Math.max(this.#notBeforeMs, next.atMs)
      this.#passed += 1
    }
    const atMs = Date.parse(recordedAt)
    const isForward = atMs + LEEWAY_MS >= Math.max(this.#previousMs, this.#notBeforeMs)
    this.#previousMs = atMs
    return isForward && atMs <= (this.#next?.earliestMs ?? Infinity) + LEEWAY_MS
  }

  get #next() {
    return this.#witnesses[this.#passed]
  }
}
