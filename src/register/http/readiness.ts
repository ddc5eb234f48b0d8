import type { RegisterStore } from '../stores/store.js'

const ANSWER_COUNTS_MS = 1_000
/** A database that stands still answers nothing: who asks whether we are ready does not wait for it. */
const MOST_MS = 3_000

/**
 * Asks the store whether it can commit. It is a commit itself, so strangers get no more than one a second out of it:
 * the others hear its answer.
 *
 * @param mostMs how long an answer may take.
 * @returns rejects where the store cannot, or does not say so in time.
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
    // A store that does not answer is not queried again meanwhile: each query holds one of its connections.
    if (!isAsking && nowMs() - askedAtMs >= ANSWER_COUNTS_MS) {
      askedAtMs = nowMs()
      isAsking = true
      const asked = store.ping().finally(() => (isAsking = false))
      answer = inTime(asked, mostMs)
      answer.catch(() => {}) // each caller gets the error
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
