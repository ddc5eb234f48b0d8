/** A transaction that takes longer keeps visitors waiting for their receipts. */
const LIMIT_MS = 50
/** Short beside a writer's own commit and the wait for it: who writes meanwhile waits for at most one batch. */
const AIM_MS = 8
/** Fifty rows are some six milliseconds of work: where they take long, the machine is busy, and fewer are no help. */
const [FEWEST_ROWS, MOST_ROWS] = [50, 1_000]

/** How much long work takes at a time, so that it never stands in a writer's way for long: it learns from each batch. */
export class BatchPacer {
  readonly #nowMs: () => number
  readonly #wait: (ms: number) => Promise<void>
  #rows = FEWEST_ROWS / 2
  /** The longest batch so far, in milliseconds. */
  longestMs = 0

  constructor(nowMs: () => number, wait: (ms: number) => Promise<void>) {
    this.#nowMs = nowMs
    this.#wait = wait
  }

  /** Runs one batch of at most so many rows, then lets others go first for as long as it took. */
  async run<T>(batch: (rows: number) => Promise<T>): Promise<T> {
    const startedAt = this.#nowMs()
    const result = await batch(this.#rows)
    const tookMs = this.#nowMs() - startedAt
    this.longestMs = Math.max(this.longestMs, tookMs)
    // Grows slowly and shrinks at once.
    const rows = tookMs > AIM_MS ? (this.#rows * AIM_MS) / tookMs : this.#rows * 1.25
    this.#rows = Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, Math.floor(rows)))
    await this.#wait(Math.min(tookMs, LIMIT_MS))
    return result
  }
}
