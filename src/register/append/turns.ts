import { RegisterProblem } from '../http/problem.js'

/** Runs `work` when `key` has its turn. */
export type TakeTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>

export interface TurnsOptions {
  /** Maximum number of jobs at a time, over all keys. */
  readonly atOnce: number
  /** Maximum number of jobs that may wait per key. Default: no limit. */
  readonly mostWaiting?: number
}

/**
 * Runs jobs one at a time per key, and a few at a time overall. The keys take turns, so that a thousand jobs of one key
 * delay another key by only one.
 *
 * @returns a function that runs a job; it throws {RegisterProblem} `busy` if too many jobs wait for the key.
 */
export function createTurns({ atOnce, mostWaiting = Infinity }: TurnsOptions): TakeTurn {
  /** In the order in which the keys have their turn. */
  const waiting = new Map<string, (() => void)[]>()
  const running = new Set<string>()
  const startNext = (): void => {
    for (const [key, starts] of waiting) {
      if (running.size >= atOnce) return
      if (running.has(key)) continue
      const start = starts.shift()
      if (starts.length === 0) waiting.delete(key)
      running.add(key)
      start?.()
    }
  }
  const end = (key: string): void => {
    running.delete(key)
    const starts = waiting.get(key)
    waiting.delete(key)
    if (starts) waiting.set(key, starts) // to the end of the queue
    startNext()
  }
  return async (key, work) => {
    const starts = waiting.get(key) ?? []
    if (starts.length >= mostWaiting) throw new RegisterProblem('busy', { retryAfterSeconds: 5 })
    await new Promise<void>((resolve) => {
      starts.push(resolve)
      waiting.set(key, starts)
      startNext()
    })
    try {
      return await work()
    } finally {
      end(key)
    }
  }
}
