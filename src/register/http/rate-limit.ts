/** A bucket of `burst` requests, refilled at `perSecond`. */
export interface Rate {
  readonly burst: number
  readonly perSecond: number
}

interface Bucket {
  tokens: number
  at: number
}

/**
 * Above this number of keys, the least recently used one is dropped. This bounds memory, and gives a flood one fresh
 * burst at most.
 */
const LIMIT_BUCKETS = 50_000

export interface RateLimit {
  /** Takes a token. @returns 0 if the request may proceed, otherwise the whole seconds to wait. */
  (key: string): number
  /** Returns a token that was taken: only failures count, and this was none. */
  giveBack(key: string): void
}

/**
 * Token buckets by key.
 *
 * @param nowMs the clock, in milliseconds.
 */
export function createRateLimit({ burst, perSecond }: Rate, nowMs: () => number): RateLimit {
  const buckets = new Map<string, Bucket>()
  const take = (key: string): number => {
    const now = nowMs()
    const bucket = buckets.get(key) ?? { tokens: burst, at: now }
    const elapsedSeconds = Math.max(0, now - bucket.at) / 1000 // a clock that was set back refills nothing
    bucket.tokens = Math.min(burst, bucket.tokens + elapsedSeconds * perSecond)
    bucket.at = now
    buckets.delete(key)
    buckets.set(key, bucket)
    const [oldest] = buckets.keys()
    if (buckets.size > LIMIT_BUCKETS && oldest !== undefined) buckets.delete(oldest)
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / perSecond)
    bucket.tokens -= 1
    return 0
  }
  const giveBack = (key: string): void => {
    const bucket = buckets.get(key)
    if (bucket) bucket.tokens = Math.min(burst, bucket.tokens + 1)
  }
  return Object.assign(take, { giveBack })
}
