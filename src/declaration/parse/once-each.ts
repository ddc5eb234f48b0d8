import type { FoundProblem } from '../problems/problem.js'

/**
 * The first of the problems that say the same of the same value: one missing line, such as a purpose, makes every reference
 * to it wrong. A value that is probably misspelled is reported wherever it is.
 */
export function onceEach(problems: readonly FoundProblem[]): readonly FoundProblem[] {
  const seen = new Set<string>()
  return problems.filter(({ message, found, nearMiss }) => {
    if (found === undefined || nearMiss !== undefined) return true
    const said = JSON.stringify([message, found])
    return !seen.has(said) && seen.add(said)
  })
}
