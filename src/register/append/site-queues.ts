import { RegisterProblem } from '../http/problem.js'
import { AppendQueue, type AppendQueueOptions } from './append-queue.js'
import { commitInHalves, PATIENCE_MS } from './commit-in-halves.js'
import { createTurns } from './turns.js'

/** Maximum number of sites that write from their own queues at the same time; each uses one database connection. */
const ALONE_AT_ONCE = 4

export interface SiteQueuesOptions<Draft, AppendOutcome> extends Omit<
  AppendQueueOptions<Draft, AppendOutcome>,
  'commit'
> {
  readonly siteOf: (draft: Draft) => string
  /**
   * Commits drafts of several sites in one transaction, without waiting for locks. The outcome is `null` for each draft
   * whose site is locked.
   */
  readonly commitTogether: (drafts: readonly Draft[]) => Promise<readonly (AppendOutcome | null)[]>
  /** Commits drafts of one site, and waits for its lock. */
  readonly commitAlone: (drafts: readonly Draft[]) => Promise<readonly AppendOutcome[]>
}

/**
 * Group commit over many sites. All sites share one queue, because each commit costs a disk sync. A site gets a queue
 * of its own if another writer has locked its head, or if a batch with its drafts has failed; once that queue is empty,
 * the site returns to the shared one.
 */
export class SiteQueues<Draft, AppendOutcome> {
  readonly #options: SiteQueuesOptions<Draft, AppendOutcome>
  readonly #shared: AppendQueue<Draft, AppendOutcome | null>
  readonly #own = new Map<string, AppendQueue<Draft, AppendOutcome>>()
  /** The number of unanswered drafts per site. */
  readonly #pending = new Map<string, number>()
  readonly #takeTurn = createTurns({ atOnce: ALONE_AT_ONCE })
  #open = true
  #whenEmpty: (() => void) | null = null

  constructor(options: SiteQueuesOptions<Draft, AppendOutcome>) {
    this.#options = options
    this.#shared = new AppendQueue({ ...options, commit: (drafts) => this.#commitShared(drafts) })
  }

  /** The number of drafts that wait for a commit. */
  get waiting(): number {
    return [...this.#own.values()].reduce((sum, { waiting }) => sum + waiting, this.#shared.waiting)
  }

  /** Whether the shared queue would accept a draft now. */
  get hasRoom(): boolean {
    return this.#open && this.#shared.hasRoom
  }

  /** Whether a draft of this site would be accepted now. One site may use at most half of the capacity. */
  hasRoomFor(site: string): boolean {
    return this.hasRoom && (this.#pending.get(site) ?? 0) < Math.ceil(this.#options.capacity / 2)
  }

  /**
   * Resolves when the draft's batch is durable.
   *
   * @throws {RegisterProblem} `busy` if there is no capacity, the queues are stopping, or the commit failed.
   */
  async append(draft: Draft): Promise<AppendOutcome> {
    const site = this.#options.siteOf(draft)
    if (!this.hasRoomFor(site)) throw new RegisterProblem('busy', { retryAfterSeconds: 5 })
    this.#count(site, 1)
    try {
      const shared = this.#own.has(site) ? null : await this.#shared.append(draft)
      return shared ?? (await this.#appendAlone(site, draft))
    } finally {
      this.#count(site, -1)
    }
  }

  /** Accepts no more drafts, and resolves when the accepted ones are durable. */
  async stop(): Promise<void> {
    this.#open = false
    if (this.#pending.size > 0) await new Promise<void>((resolve) => (this.#whenEmpty = resolve))
    await this.#shared.stop()
  }

  async #commitShared(drafts: readonly Draft[]): Promise<readonly (AppendOutcome | null)[]> {
    const startedMs = performance.now()
    try {
      return await this.#options.commitTogether(drafts)
    } catch (cause) {
      // A database that was slow to fail would fail again, and its visitors have waited long enough.
      if (drafts.length === 1 || performance.now() - startedMs > PATIENCE_MS) throw cause
      return drafts.map(() => null) // each site retries in its own queue
    }
  }

  async #appendAlone(site: string, draft: Draft): Promise<AppendOutcome> {
    const queue = this.#own.get(site) ?? this.#createQueue(site)
    this.#own.set(site, queue)
    try {
      return await queue.append(draft)
    } finally {
      if (queue.isIdle) this.#own.delete(site)
    }
  }

  #createQueue(site: string): AppendQueue<Draft, AppendOutcome> {
    const commit = (drafts: readonly Draft[]) =>
      this.#takeTurn(site, () => commitInHalves(drafts, this.#options.commitAlone))
    return new AppendQueue({ ...this.#options, commit })
  }

  #count(site: string, by: number): void {
    const count = (this.#pending.get(site) ?? 0) + by
    if (count > 0) this.#pending.set(site, count)
    else this.#pending.delete(site)
    if (this.#pending.size === 0) this.#whenEmpty?.()
  }
}
