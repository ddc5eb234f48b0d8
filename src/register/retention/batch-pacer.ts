/** A longer transaction keeps visitors waiting for their receipts. */
const LIMIT_MS = 50
/** Short compared with a writer's own commit: a concurrent writer waits for at most one batch. */
const AIM_MS = 8
/** Fifty rows take about six milliseconds. If they take longer, the machine is busy and smaller batches do not help. */
const [FEWEST_ROWS, MOST_ROWS] = [50, 1_000]

/** Adapts the batch size of long-running work to the time that each batch took, so that writers never wait long. */
export class BatchPacer {
  readonly #nowMs: () => number
  readonly #wait: (ms: number) => Promise<void>
  #rows = FEWEST_ROWS / 2
  /** The duration of the longest batch so far, in milliseconds. */
  longestMs = 0

  constructor(nowMs: () => number, wait: (ms: number) => Promise<void>) {
    this.#nowMs = nowMs
    this.#wait = wait
  }

  /** Runs one batch of at most this many rows, then pauses for as long as it took. */
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
