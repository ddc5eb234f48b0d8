import type { Digest } from '../../record/record.js'
import { readRanges } from './entry-ranges.js'
import type { RegisterEvent } from './entry-content.js'

/**
 * Tells content that was taken away as the law asks from content that someone removed: while a chain is read from its
 * beginning, each entry without content must be named by a later event, and what is left must be as that event says.
 */
export class MissingContent {
  /** Nothing is left of these, in order; ranges, because a register may have forgotten millions. */
  #bare: (readonly [number, number])[] = []
  readonly #redactions = new Map<number, Digest>()

  /** @param rest SHA-256 of what is left of the record; `null`: nothing. */
  add(entry: number, rest: Digest | null): void {
    if (rest !== null) return void this.#redactions.set(entry, rest)
    const last = this.#bare.at(-1)
    if (last?.[1] === entry - 1) this.#bare[this.#bare.length - 1] = [last[0], entry]
    else this.#bare.push([entry, entry])
  }

  /** Takes an event at its word: what it names was taken away by the register itself. */
  explain({ blanked, remains = {} }: RegisterEvent): void {
    if (!blanked) return
    for (const [first, last] of readRanges(blanked)) this.#subtract(first, last)
    for (const [entry, digest] of Object.entries(remains))
      if (this.#redactions.get(Number(entry)) === digest) this.#redactions.delete(Number(entry))
  }

  /** Entries whose content no event accounts for, in order. */
  get unexplained(): readonly number[] {
    const bare = this.#bare.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))
    return [...bare, ...this.#redactions.keys()].sort((one, other) => one - other)
  }

  #subtract(first: number, last: number): void {
    let from = this.#indexOf(first)
    while (from < this.#bare.length) {
      const [start, end] = this.#bare[from] as readonly [number, number]
      if (start > last) return
      const left = [
        ...(start < first ? [[start, first - 1] as const] : []),
        ...(end > last ? [[last + 1, end] as const] : []),
      ]
      this.#bare.splice(from, 1, ...left)
      from += left.length
    }
  }

  /** The first range that ends at `entry` or later. */
  #indexOf(entry: number): number {
    let [low, high] = [0, this.#bare.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#bare[middle]?.[1] ?? 0) < entry) low = middle + 1
      else high = middle
    }
    return low
  }
}
