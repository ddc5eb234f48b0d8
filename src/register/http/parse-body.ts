import { DECLARED_ID } from '../../declaration/id-patterns.js'
import * as v from 'valibot'
import type { Call } from './call.js'
import { RegisterProblem } from './problem.js'
import { readJson } from './read-json.js'

/**
 * Parses the body of a call.
 *
 * @throws {RegisterProblem} what `readJson` throws, and `invalid-request` with each invalid path.
 */
export async function parseBody<Schema extends v.GenericSchema>(
  call: Call,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, await readJson(call.req.raw))
  if (result.success) return result.output
  const errors = result.issues.map((issue) => ({ path: pathOf(issue), message: issue.message }))
  throw new RegisterProblem('invalid-request', { errors })
}

/** Down to the last name that the schema defines; anything deeper was chosen by the sender. */
function pathOf({ path, type }: v.BaseIssue<unknown>): string {
  const all = path ?? []
  const known = type === 'strict_object' ? all.slice(0, -1) : all
  return ['$', ...known.map(({ key }) => String(key))].join('.')
}

export const idOf = (message: string) => v.pipe(v.string(message), v.regex(DECLARED_ID, message))
export const NOTHING_ELSE = 'every name that is needed, and no other, is allowed'
