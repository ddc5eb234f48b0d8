import type { RegisterStore } from '../stores/store.js'

const ANSWER_COUNTS_MS = 1_000
/** A database that hangs never answers, and a readiness probe must not wait for it. */
const MOST_MS = 3_000

/**
 * Checks whether the store can commit. The check is itself a commit, so callers share one result per second.
 *
 * @param mostMs timeout of the check.
 * @returns rejects if the store cannot commit or does not answer in time.
 */
export function createReadiness(
  store: Pick<RegisterStore, 'ping'>,
  nowMs: () => number,
  mostMs = MOST_MS,
): () => Promise<void> {
  let askedAtMs = -Infinity
  let isAsking = false
  let answer = Promise.resolve()
  return () => {
    // A store that does not answer is not queried again meanwhile: each query occupies one of its connections.
    if (!isAsking && nowMs() - askedAtMs >= ANSWER_COUNTS_MS) {
      askedAtMs = nowMs()
      isAsking = true
      const asked = store.ping().finally(() => (isAsking = false))
      answer = inTime(asked, mostMs)
      answer.catch(() => {}) // every caller gets the error
    }
    return answer
  }
}

async function inTime(answer: Promise<void>, mostMs: number): Promise<void> {
  let handle: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    handle = setTimeout(() => reject(new Error(`the store has not answered within ${mostMs} ms`)), mostMs)
  })
  await Promise.race([answer, late]).finally(() => clearTimeout(handle))
}
