import type { Digest } from '../../record/record.js'
import { readRanges } from './entry-ranges.js'
import type { RegisterEvent } from './entry-content.js'

/**
 * Distinguishes content that the register removed lawfully from content that someone deleted. While a chain is read
 * from the start, each entry without content must be named by a later event, and what remains must match that event.
 */
export class MissingContent {
  /**
   * Entries of which nothing remains, in order. Stored as ranges, because a register may have deleted the content of
   * millions.
   */
  #bare: (readonly [number, number])[] = []
  readonly #redactions = new Map<number, Digest>()

  /** @param rest SHA-256 of what remains of the record; `null`: nothing remains. */
  add(entry: number, rest: Digest | null): void {
    if (rest !== null) return void this.#redactions.set(entry, rest)
    const last = this.#bare.at(-1)
    if (last?.[1] === entry - 1) this.#bare[this.#bare.length - 1] = [last[0], entry]
    else this.#bare.push([entry, entry])
  }

  /** Applies an event: the register itself removed the content of the entries that it names. */
  explain({ blanked, remains = {} }: RegisterEvent): void {
    if (!blanked) return
    for (const [first, last] of readRanges(blanked)) this.#subtract(first, last)
    for (const [entry, digest] of Object.entries(remains))
      if (this.#redactions.get(Number(entry)) === digest) this.#redactions.delete(Number(entry))
  }

  /** Entries without content that no event accounts for, in order. */
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
