import type { LogEvent } from '../log.js'
import type { ProblemName } from './problem.js'
import type { RegisterState } from './state-metrics.js'

/** Upper bounds of the commit histogram, in seconds. */
const BOUNDS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] as const

/** Metrics for the operator. No label identifies a site, a visitor or an address. */
export interface Metrics {
  answered(status: number): void
  refused(problem: ProblemName): void
  /** Runs a commit, measures its duration, and counts its outcomes. */
  timeCommit<T>(commit: () => Promise<readonly T[]>): Promise<readonly T[]>
  /** Counts a log event, also if the log leaves it out because there are too many. */
  logged(event: Pick<LogEvent, 'event' | 'reason'>): void
  /** The Prometheus text format, version 0.0.4. */
  render(now: {
    readonly waiting: number
    readonly sites: number
    /** Default: left out. */
    readonly state?: RegisterState | undefined
    /** Metrics that only the runtime knows. Default: none. */
    readonly families?: readonly MetricFamily[]
  }): string
}

/** One metric with its samples. */
export interface MetricFamily {
  readonly name: string
  readonly type: 'counter' | 'gauge'
  readonly help: string
  readonly samples: readonly Sample[]
}

/** @param nowMs a monotonic clock, in milliseconds. */
export function createMetrics(nowMs: () => number): Metrics {
  const answers = new Map<string, number>()
  const refusals = new Map<string, number>()
  const events = new Map<string, number>()
  const buckets = BOUNDS_SECONDS.map(() => 0)
  const total = { commits: 0, seconds: 0, failed: 0, records: 0 }
  const observe = (seconds: number): void => {
    BOUNDS_SECONDS.forEach((bound, i) => (buckets[i] = (buckets[i] ?? 0) + Number(seconds <= bound)))
    total.commits += 1
    total.seconds += seconds
  }
  return {
    answered: (status) => add(answers, `${Math.floor(status / 100)}xx`),
    refused: (problem) => add(refusals, problem),
    // Other reasons have counts and names in them, which are no labels.
    logged: ({ event, reason = '' }) => {
      if (event === 'refused') return undefined
      return add(events, `event="${event}",reason="${event === 'failed' ? reason : ''}"`)
    },
    async timeCommit<T>(commit: () => Promise<readonly T[]>) {
      const startedMs = nowMs()
      try {
        const result = await commit()
        total.records += result.filter((outcome) => outcome !== null).length
        return result
      } catch (error) {
        total.failed += 1
        throw error
      } finally {
        observe((nowMs() - startedMs) / 1000)
      }
    },
    render({ waiting, sites, state, families = [] }) {
      const histogram = [...BOUNDS_SECONDS.map((bound, i) => [`le="${bound}"`, buckets[i] ?? 0] as const)]
      return [
        ...family('evaste_answers_total', 'counter', 'HTTP answers by class.', labelled('class', answers)),
        ...family('evaste_refusals_total', 'counter', 'Refusals by problem type.', labelled('problem', refusals)),
        ...family('evaste_records_total', 'counter', 'Records judged in a commit.', [['', total.records]]),
        ...family('evaste_failed_commits_total', 'counter', 'Commits that failed.', [['', total.failed]]),
        ...family('evaste_waiting_records', 'gauge', 'Records that wait for a commit.', [['', waiting]]),
        ...family('evaste_sites', 'gauge', 'Sites that are served.', [['', sites]]),
        ...heading('evaste_commit_seconds', 'histogram', 'How long a commit takes.'),
        ...[...histogram, ['le="+Inf"', total.commits] as const].map((one) =>
          sample('evaste_commit_seconds_bucket', one),
        ),
        sample('evaste_commit_seconds_sum', ['', total.seconds]),
        sample('evaste_commit_seconds_count', ['', total.commits]),
        ...family('evaste_log_events_total', 'counter', 'Log events by kind, and failures by what failed.', [
          ...events,
        ]),
        ...(state ? stateFamilies(state) : []),
        ...families.flatMap(({ name, type, help, samples }) => family(name, type, help, samples)),
        '',
      ].join('\n')
    },
  }
}

const stateFamilies = ({ openRequests, overdueRequests, retentionRanAt, ledgerEvents }: RegisterState) => [
  ...family('evaste_open_requests', 'gauge', 'Requests of visitors that wait for an answer.', [['', openRequests]]),
  ...family('evaste_overdue_requests', 'gauge', 'Those whose deadline has passed.', [['', overdueRequests]]),
  ...family('evaste_retention_last_run_seconds', 'gauge', 'When retention last ran, in seconds since 1970; 0: never.', [
    ['', retentionRanAt],
  ]),
  ...family('evaste_ledger_events', 'gauge', 'Events in the ledger of rights.', [['', ledgerEvents]]),
]

type Sample = readonly [labels: string, value: number]

const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

const labelled = (name: string, counts: ReadonlyMap<string, number>): readonly Sample[] =>
  [...counts].map(([value, count]) => [`${name}="${value}"`, count])

const heading = (name: string, type: string, help: string): readonly string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
]

const family = (name: string, type: string, help: string, samples: readonly Sample[]): readonly string[] => [
  ...heading(name, type, help),
  ...samples.map((one) => sample(name, one)),
]

const sample = (name: string, [labels, value]: Sample): string => `${name}${labels && `{${labels}}`} ${value}`
