import { RegisterProblem } from '../http/problem.js'

export interface AppendQueueOptions<Draft, AppendOutcome> {
  /** Takes a whole batch, in order, and answers when it is durable; a rejection is that of each draft. */
  readonly commit: (drafts: readonly Draft[]) => Promise<readonly (AppendOutcome | CommitFailure)[]>
  /** How long the first of a batch waits at most for others, in milliseconds. */
  readonly gatherMs: number
  /** At most this many in a batch. */
  readonly batchSize: number
  /** At most this many waiting; more are refused. */
  readonly capacity: number
}

/** Stands for the outcome of a draft that could not be committed. */
export class CommitFailure {
  readonly cause: unknown

  constructor(cause: unknown) {
    this.cause = cause
  }
}

interface Waiting<Draft, AppendOutcome> {
  readonly draft: Draft
  readonly resolve: (outcome: AppendOutcome) => void
  readonly reject: (cause: unknown) => void
}

/** Group commit: what arrives together shares one transaction and one sync to the disk. */
export class AppendQueue<Draft, AppendOutcome> {
  readonly #options: AppendQueueOptions<Draft, AppendOutcome>
  #waiting: Waiting<Draft, AppendOutcome>[] = []
  #running: Promise<void> | null = null
  #open = true
  /** How many came to the last batch, or too late for it. */
  #lastBatchSize = 0

  constructor(options: AppendQueueOptions<Draft, AppendOutcome>) {
    this.#options = options
  }

  /** How many wait for a commit. */
  get waiting(): number {
    return this.#waiting.length
  }

  /** Whether nothing waits or is being committed. */
  get isIdle(): boolean {
    return this.#running === null
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
  append(draft: Draft): Promise<AppendOutcome> {
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
    do {
      await this.#gather()
      await this.#commit(this.#waiting.splice(0, this.#options.batchSize))
    } while (this.#waiting.length)
    this.#running = null
  }

  /**
   * As long as each moment brings others, or fewer are here than came last: senders who were answered come back with more,
   * and a batch of all of them costs one transaction, two halves cost two. A lone sender does not wait.
   */
  async #gather(): Promise<void> {
    const { gatherMs, batchSize } = this.#options
    const until = performance.now() + gatherMs
    let isComing = true
    do {
      const before = this.#waiting.length
      await (isComing ? nextTick() : sleep())
      isComing = before < this.#waiting.length
    } while (
      (isComing || this.#waiting.length < this.#lastBatchSize) &&
      this.#waiting.length < batchSize &&
      performance.now() < until
    )
  }

  async #commit(batch: readonly Waiting<Draft, AppendOutcome>[]): Promise<void> {
    try {
      const outcomes = await this.#options.commit(batch.map(({ draft }) => draft))
      this.#lastBatchSize = batch.length + this.#waiting.length
      batch.forEach(({ resolve, reject }, i) => {
        const outcome = outcomes[i] as AppendOutcome | CommitFailure
        if (outcome instanceof CommitFailure) reject(refusal(outcome.cause))
        else resolve(outcome)
      })
    } catch (cause) {
      for (const { reject } of batch) reject(refusal(cause))
    }
  }
}

const refusal = (cause: unknown): RegisterProblem => new RegisterProblem('busy', { retryAfterSeconds: 5, cause })

/** Until the runtime has taken in what has arrived meanwhile. */
const nextTick = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve)
    else setTimeout(resolve)
  })

/** The shortest sleep that every runtime has. */
const sleep = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1))
