import { areEqualInKind } from '../answer-labels.js'
import type { DeclarationProblem } from '../declaration-error.js'
import { jsonPath } from './json-path.js'

/** Custom labels of the two answers must both be set and be of equal kind (R64). */
export function findUnequalAnswers({ texts }: Readonly<Record<string, unknown>>): readonly DeclarationProblem[] {
  if (typeof texts !== 'object' || texts === null) return []
  return Object.entries(texts).flatMap(([language, own]: [string, unknown]) => {
    if (typeof own !== 'object' || own === null) return []
    const { accept, refuse } = own as Readonly<Record<string, unknown>>
    const problem = validateAnswers(accept, refuse)
    if (problem)
      return [{ path: jsonPath(['texts', language, ...problem.step]), message: problem.message, severity: 'error' }]
    return []
  })
}

function validateAnswers(
  accept: unknown,
  refuse: unknown,
): { readonly step: readonly string[]; readonly message: string } | null {
  if (accept === undefined && refuse === undefined) return null
  const [alone, missing] = accept === undefined ? ['refuse', 'accept'] : ['accept', 'refuse']
  if (accept === undefined || refuse === undefined)
    return {
      step: [alone],
      message: `the two answers change together; add ${missing} too, or remove this`,
    }
  if (areEqualInKind(accept, refuse)) return null
  return {
    step: [],
    message: 'accept and refuse must be equal in kind: two different labels, neither much longer than the other',
  }
}
