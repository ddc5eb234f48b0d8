import type { Primitives } from '../crypto/primitives.js'
import type { MetricFamily } from '../http/metrics.js'
import type { LogEvent } from '../log.js'
import { type OpenTarget, submitCheckpoint, type SubmitNeeds, type WitnessRefusal } from './submit-checkpoint.js'

/** Something that the operator must look into: a witness contradicts this register. */
export interface WitnessAlarm {
  readonly site: string
  /** The URL of the witness. */
  readonly witness: string
  readonly reason: WitnessRefusal
  /** In words. */
  readonly message: string
  /** ISO 8601 UTC. */
  readonly at: string
}

export interface SubmissionsNeeds extends SubmitNeeds, Pick<Primitives, 'sha256'> {
  readonly store: SubmitNeeds['store'] & { sitesWithEntries(): Promise<readonly string[]> }
  readonly targets: readonly OpenTarget[]
  readonly everyMs: number
  readonly now: () => Date
  readonly log: (event: LogEvent) => void
  /** Called once a day for each site, witness and reason. */
  readonly tellAlarm: (alarm: WitnessAlarm) => Promise<void>
}

/** The background job that has checkpoints signed. */
export interface Submissions {
  /** Submits what is new now. Resolves when every witness has answered or failed. */
  look(): Promise<void>
  readonly metrics: () => readonly MetricFamily[]
  /** Waits for the submissions in progress. */
  stop(): Promise<void>
}

const FIRST_RETRY_MS = 30_000
const ALARM_AGAIN_MS = 86_400_000

/** Submits the checkpoints of all sites to all witnesses, each at its own pace. Appends neither wait for it nor know of it. */
export function startSubmissions(needs: SubmissionsNeeds): Submissions {
  const watched = needs.targets.map((target) => new WatchedTarget(target, needs))
  for (const one of watched) one.start()
  return {
    look: async () => void (await Promise.all(watched.map((one) => one.round()))),
    metrics: () => (watched.length === 0 ? [] : metricsOf(watched)),
    stop: async () => void (await Promise.all(watched.map((one) => one.stop()))),
  }
}

class WatchedTarget {
  readonly #needs: SubmissionsNeeds
  readonly #target: OpenTarget
  readonly #alarmedAtMs = new Map<string, number>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | null = null
  #isStopped = false
  #failures = 0
  /** Seconds since 1970; 0: not since the start. */
  lastSuccess = 0
  /** Sites that it refuses to sign now. */
  refused = 0

  constructor(target: OpenTarget, needs: SubmissionsNeeds) {
    this.#target = target
    this.#needs = needs
  }

  get name(): string {
    return this.#target.keys[0]?.name ?? this.#target.url
  }

  start(): void {
    this.#schedule(0)
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    clearTimeout(this.#timer)
    await this.#running
  }

  round(): Promise<void> {
    this.#running ??= this.#submitAll().finally(() => {
      this.#running = null
      this.#schedule(this.#failures === 0 ? this.#needs.everyMs : this.#retryMs())
    })
    return this.#running
  }

  #schedule(afterMs: number): void {
    clearTimeout(this.#timer)
    if (this.#isStopped) return
    this.#timer = setTimeout(() => void this.round(), afterMs)
    ;(this.#timer as { unref?: () => void }).unref?.()
  }

  /** Twice as long after each failure, and never longer than an hour or the interval, whichever is longer. */
  #retryMs(): number {
    const { everyMs } = this.#needs
    return Math.min(FIRST_RETRY_MS * 2 ** (this.#failures - 1), Math.max(everyMs, 3_600_000))
  }

  async #submitAll(): Promise<void> {
    try {
      let refused = 0
      for (const site of await this.#needs.store.sitesWithEntries()) {
        if (this.#isStopped) return
        const outcome = await submitCheckpoint(site, this.#target, this.#needs)
        if (outcome === 'signed' || outcome === 'nothing-new') continue
        refused += 1
        await this.#alarm(site, outcome)
      }
      this.refused = refused
      this.#failures = 0
      this.lastSuccess = Math.floor(+this.#needs.now() / 1000)
    } catch (cause) {
      this.#failures += 1
      const message = `${this.name}: ${(cause as Error).message}`
      if (!this.#isStopped) this.#needs.log({ level: 'error', event: 'failed', reason: 'witness', message })
    }
  }

  async #alarm(site: string, reason: WitnessRefusal): Promise<void> {
    const { now, log, tellAlarm } = this.#needs
    const message = `the witness ${this.name} ${MEANINGS[reason]}`
    log({ level: 'error', event: 'witness-refused', site, reason, message })
    const key = `${site} ${reason}`
    const at = now()
    if (+at - (this.#alarmedAtMs.get(key) ?? -Infinity) < ALARM_AGAIN_MS) return
    this.#alarmedAtMs.set(key, +at)
    const alarm = { site, witness: this.#target.url, reason, message, at: at.toISOString() }
    await tellAlarm(alarm).catch((cause: unknown) => {
      this.#alarmedAtMs.delete(key) // tried again in the next round
      log({ level: 'error', event: 'failed', site, reason: 'notify', message: String(cause) })
    })
  }
}

const MEANINGS: Readonly<Record<WitnessRefusal, string>> = {
  shortened:
    'has signed more entries than the register has: an older backup was restored, or entries were removed. Compare with a newer backup before more is recorded',
  forked: 'has signed another history of this length: entries were replaced, or two copies of the register are running',
  rewritten:
    'has signed a history that is not the beginning of this one: entries were changed after it signed them, or an older backup was restored and continued',
  'not-accepted':
    'does not accept this log or its key: its operator must list the name and key that `evaste register witness` prints',
  'not-signed': 'answered without a signature of its configured keys: has its key changed?',
}

function metricsOf(watched: readonly WatchedTarget[]): readonly MetricFamily[] {
  const labelled = (read: (one: WatchedTarget) => number) =>
    watched.map((one) => [`witness="${one.name.replace(/["\\\n]/g, '')}"`, read(one)] as const)
  return [
    {
      name: 'evaste_witness_last_success_seconds',
      type: 'gauge',
      help: 'When a witness last had every checkpoint, in seconds since 1970; 0: not since the start.',
      samples: labelled(({ lastSuccess }) => lastSuccess),
    },
    {
      name: 'evaste_witness_refused_sites',
      type: 'gauge',
      help: 'Sites whose checkpoint a witness refuses to sign.',
      samples: labelled(({ refused }) => refused),
    },
  ]
}
