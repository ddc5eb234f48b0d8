import { RegisterProblem } from '../http/problem.js'

/** Runs `work` when it is the turn of `key`. */
export type TakeTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>

export interface TurnsOptions {
  /** How many run at a time, of all keys together. */
  readonly atOnce: number
  /** How many may wait for the turn of one key. Default: no limit. */
  readonly mostWaiting?: number
}

/**
 * Work that runs one at a time for each key, and a few at a time in all: the keys take turns, so that a thousand pieces of
 * work of one key delay another key by one.
 *
 * @returns what runs work; it throws {RegisterProblem} `busy` where too many wait for that key.
 */
export function createTurns({ atOnce, mostWaiting = Infinity }: TurnsOptions): TakeTurn {
  /** In the order of whose turn is next. */
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
    if (starts) waiting.set(key, starts) // behind all others
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
