import type { EvasteProblem } from '../session/events.js'

/** A part of evaste that could not be fetched: told on the document, and nothing is decided by it. */
export function tellMissingChunk(cause: unknown): void {
  const problem: EvasteProblem = {
    code: 'chunk-missing',
    message: 'A part of evaste could not be loaded: copy the whole folder, not only evaste.js.',
    cause,
  }
  console.error(`evaste: ${problem.message}`, cause)
  document.dispatchEvent(Object.assign(new Event('evaste-problem'), { problem }))
}
