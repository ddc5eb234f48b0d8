import type { Digest } from '../../record/record.js'
import { numbersIn, readRanges } from './entry-ranges.js'
import type { RegisterEvent } from './entry-content.js'

/** SHA-256 of what is left of an entry's record, and of what the server added to it. */
export interface Rest {
  readonly record: Digest
  readonly server: Digest
}

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
  readonly #redactions = new Map<number, Rest>()

  /** @param rest what is left of the entry; `null`: nothing. */
  add(entry: number, rest: Rest | null): void {
    if (rest !== null) return void this.#redactions.set(entry, rest)
    const last = this.#bare.at(-1)
    if (last?.[1] === entry - 1) this.#bare[this.#bare.length - 1] = [last[0], entry]
    else this.#bare.push([entry, entry])
  }

  /** What an erasure or the end of a retention period names was taken away by the register itself; no other event does that. */
  explain({ event, blanked, remains = {}, servers }: RegisterEvent): void {
    if (!blanked || (event !== 'erasure' && event !== 'retention')) return
    for (const [first, last] of rangesWithout(blanked, remains)) this.#subtract(first, last)
    for (const [entry, digest] of Object.entries(remains)) {
      const rest = this.#redactions.get(Number(entry))
      const isSame = rest?.record === digest && (!servers || servers[entry] === rest.server)
      if (isSame) this.#redactions.delete(Number(entry))
    }
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

/** The redacted entries of which nothing remains: an event does not account for the loss of what it kept. */
function rangesWithout(blanked: string, remains: object): readonly (readonly [number, number])[] {
  if (Object.keys(remains).length === 0) return readRanges(blanked)
  const bare = numbersIn(blanked).filter((number) => !Object.hasOwn(remains, number))
  return bare.map((number) => [number, number])
}
