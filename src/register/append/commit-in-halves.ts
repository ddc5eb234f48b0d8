import { CommitFailure } from './append-queue.js'

/** If this many drafts in a row fail alone, the fault is not in the drafts. */
const MOST_ALONE = 3
export const PATIENCE_MS = 2_000

/**
 * Commits a batch of one site. If that fails, commits each half separately, down to single drafts, so that one bad
 * draft does not block the others. Gives up if every draft fails or it takes too long.
 *
 * @throws what `commit` threw for the whole batch, if no draft could be committed.
 */
export async function commitInHalves<Draft, AppendOutcome>(
  drafts: readonly Draft[],
  commit: (drafts: readonly Draft[]) => Promise<readonly AppendOutcome[]>,
): Promise<readonly (AppendOutcome | CommitFailure)[]> {
  const startedMs = performance.now()
  let aloneInARow = 0
  const attempt = async (some: readonly Draft[]): Promise<readonly (AppendOutcome | CommitFailure)[]> => {
    try {
      const outcomes = await commit(some)
      aloneInARow = 0
      return outcomes
    } catch (cause) {
      if (some.length === 1) aloneInARow += 1
      const givesUp = aloneInARow >= MOST_ALONE || performance.now() - startedMs > PATIENCE_MS
      if (some.length === 1 || givesUp) return some.map(() => new CommitFailure(cause))
      const middle = some.length >> 1
      return [...(await attempt(some.slice(0, middle))), ...(await attempt(some.slice(middle)))]
    }
  }
  return attempt(drafts)
}
