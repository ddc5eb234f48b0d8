import type { LogEvent } from '../log.js'
import type { RegisterStore, ThirdPartyCount } from '../stores/store.js'
import type { ThirdPartySighting } from './parse-report.js'

export interface ThirdPartyCounterNeeds {
  readonly store: Pick<RegisterStore, 'addThirdParties'>
  readonly now: () => Date
  readonly log: (event: LogEvent) => void
}

/** Counts what pages report. */
export interface ThirdPartyCounter {
  /** Each host counts once for each report. */
  add(site: string, sightings: readonly ThirdPartySighting[]): void
  /** Stores what was counted. */
  flush(): Promise<void>
  stop(): Promise<void>
}

const FLUSH_MS = 10_000
/** Of one site between two flushes; what does not fit is counted without its name. */
const MOST_NAMES = 200

/** Counts in memory and stores the sums now and then, so that a report costs no commit. A crash loses seconds of counts. */
export function startThirdPartyCounter({ store, now, log }: ThirdPartyCounterNeeds): ThirdPartyCounter {
  const bySite = new Map<string, Map<string, ThirdPartyCount>>()
  const addOne = (counts: Map<string, ThirdPartyCount>, { kind, host }: ThirdPartySighting, day: string): void => {
    const isFull = counts.size >= MOST_NAMES && !counts.has(`${day} ${kind} ${host}`)
    const name = isFull ? '' : host
    const key = `${day} ${kind} ${name}`
    counts.set(key, { day, kind, host: name, pages: (counts.get(key)?.pages ?? 0) + 1 })
  }
  const flush = async (): Promise<void> => {
    const waiting = [...bySite]
    bySite.clear()
    for (const [site, counts] of waiting)
      await store.addThirdParties(site, [...counts.values()]).catch((cause: unknown) => {
        log({ level: 'error', event: 'failed', site, reason: 'third-parties', message: String(cause) })
      })
  }
  let flushing = Promise.resolve()
  const flushInTurn = (): Promise<void> => (flushing = flushing.then(flush))
  const timer = setInterval(() => void flushInTurn(), FLUSH_MS)
  ;(timer as { unref?: () => void }).unref?.()
  return {
    add(site, sightings) {
      const day = now().toISOString().slice(0, 10)
      const counts = bySite.get(site) ?? new Map<string, ThirdPartyCount>()
      if (sightings.length > 0) bySite.set(site, counts)
      const once = new Map(sightings.map((one) => [`${one.kind} ${one.host}`, one]))
      for (const one of once.values()) addOne(counts, one, day)
    },
    flush: flushInTurn,
    async stop() {
      clearInterval(timer)
      await flushInTurn()
    },
  }
}
