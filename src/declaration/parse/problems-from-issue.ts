import type * as v from 'valibot'
import type { MessageValue } from '../message.js'
import { type FoundProblem, type PlainProblemId, problem } from '../problems/problem.js'
import { jsonPath, shown, type Step } from './json-path.js'
import { nearMiss } from './near-miss.js'

type Issue = v.BaseIssue<unknown>

const KINDS = [
  [/\bstring\b/, 'text', problem('a-text')],
  [/\bObject\b/, 'an object', problem('an-object')],
  [/\bArray\b/, 'a list', problem('a-list')],
  [/\bboolean\b/, 'true or false', problem('true-or-false')],
] as const

/** Converts a valibot issue into evaste's own words: where, what was found, what is permitted, what to do next. */
export function problemsFromIssue(issue: Issue, above: readonly Step[] = []): readonly FoundProblem[] {
  const path = [...above, ...(issue.path ?? []).map(({ key }) => key as Step)]
  // Unknown keys are checked separately, because valibot stops at the first one of an object.
  if (issue.kind === 'schema' && issue.expected === 'never') return []
  // For a union, only the variant that was probably meant is reported: the one whose outer shape fits.
  const inner = issue.issues?.filter((other) => other.path?.length) ?? []
  if (inner.length > 0) return inner.flatMap((other) => problemsFromIssue(other, path))
  return [{ path: jsonPath(path), severity: 'error', ...describe(issue) }]
}

function describe(issue: Issue): Pick<FoundProblem, 'message' | 'found' | 'allowed' | 'nearMiss'> {
  const found = shown(issue.input)
  if (issue.kind !== 'schema')
    return withNearMiss(
      // `schema/` writes the id of a problem.
      { message: problem(issue.message as PlainProblemId), found },
      issue.type === 'raw_check' ? issue.expected || undefined : undefined,
    )
  if (isMissing(issue)) return { message: problem('required') }
  const { words, literals, kinds } = allowedBy(issue.expected ?? '')
  const allowed = [...words, ...literals, ...kinds.map(([, kind]) => kind)]
  const items = [...words, ...literals, ...kinds.map(([, , kind]) => kind)]
  const use = items.length ? ({ join: 'or', items } as const) : problem('nothing')
  const meant = typeof issue.input === 'string' ? nearMiss(issue.input, words) : undefined
  const message = problem('not-allowed', { found: foundValue(issue.input), allowed: use })
  return withNearMiss({ message, found, allowed }, meant)
}

const isMissing = (issue: Issue): boolean => issue.input === undefined

function withNearMiss<T extends Pick<FoundProblem, 'message'>>(
  told: T,
  meant: string | undefined,
): T & { nearMiss?: string } {
  if (meant === undefined) return told
  return { ...told, message: problem('meant', { reason: told.message, meant: shown(meant) }), nearMiss: meant }
}

/** Parses valibot's `("a" | "b" | Object)`. The words are evaste's own and contain neither quotes nor bars. */
function allowedBy(expected: string): {
  words: readonly string[]
  literals: readonly string[]
  kinds: readonly (typeof KINDS)[number][]
} {
  const words = [...expected.matchAll(/"([^"]*)"/g)].map(([, word = '']) => word)
  const bare = expected.replace(/"[^"]*"/g, '')
  const literals = [...bare.matchAll(/\b(?:null|false|\d+)\b/g)].map(([literal]) => literal)
  return { words, literals, kinds: KINDS.filter(([kind]) => kind.test(bare)) }
}

/** A found value as text, or in words where it is a list or an object. */
export function foundValue(value: unknown): MessageValue {
  if (Array.isArray(value)) return problem('a-list-of', { count: value.length })
  if (typeof value === 'object' && value !== null) return problem('an-object')
  return shown(value)
}
