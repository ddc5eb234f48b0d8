const LONGEST = 64

/**
 * The candidate that was probably meant: the closest one with at most a third of its letters changed, where two swapped
 * letters count as one change.
 *
 * @returns undefined if none is close enough.
 */
export function nearMiss(written: string, candidates: readonly string[]): string | undefined {
  if (written.length > LONGEST) return undefined
  const word = written.trim().toLowerCase()
  let best: string | undefined
  let bestDistance = Math.floor((word.length + 1) / 3) + 1
  for (const candidate of candidates) {
    if (candidate === written || candidate.length > LONGEST) continue
    const distance = editDistance(word, candidate.toLowerCase())
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

/** The Damerau–Levenshtein distance: insertions, deletions, substitutions, and swaps of neighbours. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const exchanged = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row[j] = Math.min(exchanged, at(last, j) + 1, at(row, j - 1) + 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isSwap) row[j] = Math.min(at(row, j), at(beforeLast, j - 2) + 1)
    }
    ;[beforeLast, last] = [last, row]
  }
  return at(last, b.length)
}

const at = (row: readonly number[], j: number): number => row[j] ?? Infinity
