import { type EvasteProblem, EvasteProblemEvent } from '../session/events.js'

/** A part of evaste that could not be fetched: told on the document, and nothing is decided by it. */
export function tellMissingChunk(cause: unknown): void {
  const problem: EvasteProblem = {
    code: 'chunk-missing',
    message: 'A part of evaste is missing: copy the whole folder.',
    cause,
  }
  console.error(`evaste: ${problem.message}`, cause)
  document.dispatchEvent(new EvasteProblemEvent(problem))
}
