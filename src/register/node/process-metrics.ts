import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { MetricFamily } from '../http/metrics.js'

/** Figures of the process, under the names that Prometheus clients use. */
export interface ProcessMetrics {
  read(): readonly MetricFamily[]
  stop(): void
}

const NANOSECONDS = 1e9

/**
 * @param version of evaste.
 * @see https://prometheus.io/docs/instrumenting/writing_clientlibs/#process-metrics
 */
export function startProcessMetrics(version: string): ProcessMetrics {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  const startedAt = Date.now() / 1000 - process.uptime()
  return {
    stop: () => void delay.disable(),
    read() {
      const { user, system } = process.cpuUsage()
      const { rss, heapUsed } = process.memoryUsage()
      const lag = delay.percentile(99) / NANOSECONDS
      delay.reset() // each scrape sees its own interval
      return [
        gauge('process_resident_memory_bytes', 'Resident memory.', rss),
        gauge('process_start_time_seconds', 'When the process started, in seconds since 1970.', startedAt),
        { ...gauge('process_cpu_seconds_total', 'Processor time.', (user + system) / 1e6), type: 'counter' },
        gauge('nodejs_heap_size_used_bytes', 'Heap in use.', heapUsed),
        gauge(
          'nodejs_eventloop_lag_p99_seconds',
          'Event loop delay since the last scrape.',
          Number.isFinite(lag) ? lag : 0,
        ),
        {
          ...{ name: 'evaste_build_info', type: 'gauge', help: 'The version that runs.' },
          samples: [[`version="${version}",node="${process.version}"`, 1]],
        },
      ]
    },
  }
}

const gauge = (name: string, help: string, value: number): MetricFamily => ({
  ...{ name, type: 'gauge', help, samples: [['', value]] },
})
