import { RegisterProblem } from './problem.js'

export interface AppendQueueOptions<Draft, Outcome> {
  /** Takes a whole batch, in order, and answers when it is durable. */
  readonly commit: (drafts: readonly Draft[]) => Promise<readonly Outcome[]>
  /** How long the first of a batch waits for others, in milliseconds. */
  readonly gatherMs: number
  /** At most this many in a batch. */
  readonly batchSize: number
  /** At most this many waiting; more are refused. */
  readonly capacity: number
}

interface Waiting<Draft, Outcome> {
  readonly draft: Draft
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (cause: unknown) => void
}

/** Group commit: what arrives together shares one transaction and one sync to the disk. */
export class AppendQueue<Draft, Outcome> {
  readonly #options: AppendQueueOptions<Draft, Outcome>
  #waiting: Waiting<Draft, Outcome>[] = []
  #running: Promise<void> | null = null
  #open = true

  constructor(options: AppendQueueOptions<Draft, Outcome>) {
    this.#options = options
  }

  /** How many wait for a commit. */
  get waiting(): number {
    return this.#waiting.length
  }

  /** Whether a draft would be taken now. */
  get hasRoom(): boolean {
    return this.#open && this.#waiting.length < this.#options.capacity
  }

  /**
   * Resolves when the draft's batch is durable.
   *
   * @throws {RegisterProblem} `busy` when the queue is full or stopping, or the commit failed.
   */
  append(draft: Draft): Promise<Outcome> {
    if (!this.hasRoom) return Promise.reject(new RegisterProblem('busy', { retryAfterSeconds: 5 }))
    return new Promise((resolve, reject) => {
      this.#waiting.push({ draft, resolve, reject })
      this.#running ??= this.#run()
    })
  }

  /** Takes no more, and resolves when what it took is durable. */
  async stop(): Promise<void> {
    this.#open = false
    await this.#running
  }

  async #run(): Promise<void> {
    // Senders who were answered come back with others: a batch of all of them costs one sync, two halves cost two.
    do {
      await this.#gather()
      await this.#commit(this.#waiting.splice(0, this.#options.batchSize))
    } while (this.#waiting.length)
    this.#running = null
  }

  async #gather(): Promise<void> {
    const { gatherMs, batchSize } = this.#options
    if (this.#waiting.length < batchSize) await new Promise((resolve) => setTimeout(resolve, gatherMs))
  }

  async #commit(batch: readonly Waiting<Draft, Outcome>[]): Promise<void> {
    try {
      const outcomes = await this.#options.commit(batch.map(({ draft }) => draft))
      batch.forEach(({ resolve }, i) => resolve(outcomes[i] as Outcome))
    } catch (cause) {
      for (const { reject } of batch) reject(new RegisterProblem('busy', { retryAfterSeconds: 5, cause }))
    }
  }
}
