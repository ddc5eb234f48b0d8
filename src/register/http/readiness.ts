import type { RegisterStore } from '../stores/store.js'

const ANSWER_COUNTS_MS = 1_000

/**
 * Asks the store whether it can commit. It is a commit itself, so strangers get no more than one a second out of it:
 * the others hear its answer.
 *
 * @returns rejects where the store cannot.
 */
export function createReadiness(store: Pick<RegisterStore, 'ping'>, nowMs: () => number): () => Promise<void> {
  let askedAtMs = -Infinity
  let answer = Promise.resolve()
  return () => {
    if (nowMs() - askedAtMs >= ANSWER_COUNTS_MS) {
      askedAtMs = nowMs()
      answer = store.ping()
    }
    return answer
  }
}
