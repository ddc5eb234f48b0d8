import { areEqualInKind } from '../answer-labels.js'
import { type FoundProblem, problem, type ProblemMessage } from '../problems/problem.js'
import { jsonPath } from './json-path.js'

/** Custom labels of the two answers must both be set and be of equal kind (R64). */
export function findUnequalAnswers({ texts }: Readonly<Record<string, unknown>>): readonly FoundProblem[] {
  if (typeof texts !== 'object' || texts === null) return []
  return Object.entries(texts).flatMap(([language, own]: [string, unknown]) => {
    if (typeof own !== 'object' || own === null) return []
    const { accept, refuse } = own as Readonly<Record<string, unknown>>
    const fault = validateAnswers(accept, refuse)
    if (fault)
      return [{ path: jsonPath(['texts', language, ...fault.step]), message: fault.message, severity: 'error' }]
    return []
  })
}

function validateAnswers(
  accept: unknown,
  refuse: unknown,
): { readonly step: readonly string[]; readonly message: ProblemMessage } | null {
  if (accept === undefined && refuse === undefined) return null
  const [alone, missing] = accept === undefined ? (['refuse', 'accept'] as const) : (['accept', 'refuse'] as const)
  if (accept === undefined || refuse === undefined)
    return { step: [alone], message: problem('answers-together', { missing }) }
  if (areEqualInKind(accept, refuse)) return null
  return { step: [], message: problem('answers-unequal') }
}
