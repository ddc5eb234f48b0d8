import { RegisterProblem } from '../http/problem.js'

export interface AppendQueueOptions<Draft, AppendOutcome> {
  /** Commits a whole batch, in order, and resolves when it is durable. A rejection applies to every draft. */
  readonly commit: (drafts: readonly Draft[]) => Promise<readonly (AppendOutcome | CommitFailure)[]>
  /** The longest that the first draft of a batch waits for others, in milliseconds. */
  readonly gatherMs: number
  /** Maximum number of drafts per batch. */
  readonly batchSize: number
  /** Maximum number of waiting drafts; further drafts are refused. */
  readonly capacity: number
}

/** The outcome of a draft that could not be committed. */
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

/** Group commit: drafts that arrive together share one transaction and one disk sync. */
export class AppendQueue<Draft, AppendOutcome> {
  readonly #options: AppendQueueOptions<Draft, AppendOutcome>
  #waiting: Waiting<Draft, AppendOutcome>[] = []
  #running: Promise<void> | null = null
  #open = true
  /** Size of the last batch, plus the drafts that arrived too late for it. */
  #lastBatchSize = 0

  constructor(options: AppendQueueOptions<Draft, AppendOutcome>) {
    this.#options = options
  }

  /** The number of drafts that wait for a commit. */
  get waiting(): number {
    return this.#waiting.length
  }

  /** Whether the queue is empty and no commit is running. */
  get isIdle(): boolean {
    return this.#running === null
  }

  /** Whether the queue would accept a draft now. */
  get hasRoom(): boolean {
    return this.#open && this.#waiting.length < this.#options.capacity
  }

  /**
   * Resolves when the draft's batch is durable.
   *
   * @throws {RegisterProblem} `busy` if the queue is full or stopping, or the commit failed.
   */
  append(draft: Draft): Promise<AppendOutcome> {
    if (!this.hasRoom) return Promise.reject(new RegisterProblem('busy', { retryAfterSeconds: 5 }))
    return new Promise((resolve, reject) => {
      this.#waiting.push({ draft, resolve, reject })
      this.#running ??= this.#run()
    })
  }

  /** Accepts no more drafts, and resolves when the accepted ones are durable. */
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
   * Waits while each tick brings more drafts, or while fewer have arrived than last time. Senders that have been
   * answered usually send again, and one batch for all of them costs one transaction instead of two. A lone sender does
   * not wait.
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

/** Resolves after the runtime has processed pending I/O. */
const nextTick = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve)
    else setTimeout(resolve)
  })

/** The shortest sleep that every runtime has. */
const sleep = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1))
