import { RegisterProblem } from '../http/problem.js'
import { AppendQueue, type AppendQueueOptions } from './append-queue.js'
import { commitInHalves, PATIENCE_MS } from './commit-in-halves.js'
import { createTurns } from './turns.js'

/** So many sites at a time write from queues of their own; each takes a connection to the database. */
const ALONE_AT_ONCE = 4

export interface SiteQueuesOptions<Draft, AppendOutcome> extends Omit<
  AppendQueueOptions<Draft, AppendOutcome>,
  'commit'
> {
  readonly siteOf: (draft: Draft) => string
  /**
   * Commits drafts of several sites in one transaction, without waiting for any site: `null` for each draft whose site
   * cannot be written to now.
   */
  readonly commitTogether: (drafts: readonly Draft[]) => Promise<readonly (AppendOutcome | null)[]>
  /** Commits drafts of one site, and waits for that site. */
  readonly commitAlone: (drafts: readonly Draft[]) => Promise<readonly AppendOutcome[]>
}

/**
 * Group commit over many sites: one queue that all sites share, because a commit costs a sync to the disk, and a queue of
 * its own for each site that would hold the others up. A site gets its own queue when another writer has its head locked,
 * or when a batch with its drafts has failed; once that queue is empty, the site shares again.
 */
export class SiteQueues<Draft, AppendOutcome> {
  readonly #options: SiteQueuesOptions<Draft, AppendOutcome>
  readonly #shared: AppendQueue<Draft, AppendOutcome | null>
  readonly #own = new Map<string, AppendQueue<Draft, AppendOutcome>>()
  /** How many drafts of each site are not answered yet. */
  readonly #pending = new Map<string, number>()
  readonly #takeTurn = createTurns({ atOnce: ALONE_AT_ONCE })
  #open = true
  #whenEmpty: (() => void) | null = null

  constructor(options: SiteQueuesOptions<Draft, AppendOutcome>) {
    this.#options = options
    this.#shared = new AppendQueue({ ...options, commit: (drafts) => this.#commitShared(drafts) })
  }

  /** How many drafts wait for a commit. */
  get waiting(): number {
    return [...this.#own.values()].reduce((sum, { waiting }) => sum + waiting, this.#shared.waiting)
  }

  /** Whether the queue that the sites share would take a draft now. */
  get hasRoom(): boolean {
    return this.#open && this.#shared.hasRoom
  }

  /** Whether a draft of this site would be taken now: one site takes half of the room at most. */
  hasRoomFor(site: string): boolean {
    return this.hasRoom && (this.#pending.get(site) ?? 0) < Math.ceil(this.#options.capacity / 2)
  }

  /**
   * Resolves when the draft's batch is durable.
   *
   * @throws {RegisterProblem} `busy` when there is no room, the queues are stopping, or the commit failed.
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

  /** Takes no more, and resolves when what it took is durable. */
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
      // A database that took long to fail would do so again: its visitors have waited enough.
      if (drafts.length === 1 || performance.now() - startedMs > PATIENCE_MS) throw cause
      return drafts.map(() => null) // each site is to fail by itself
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
