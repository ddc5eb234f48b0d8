import { type EvasteProblem, EvasteProblemEvent } from '../session/events.js'

/** Reports on the document that a part of evaste could not be fetched. It has no effect on consent. */
export function tellMissingChunk(cause: unknown): void {
  const problem: EvasteProblem = {
    code: 'chunk-missing',
    message: 'A part of evaste is missing: copy the whole folder.',
    cause,
  }
  console.error(`evaste: ${problem.message}`, cause)
  document.dispatchEvent(new EvasteProblemEvent(problem))
}
