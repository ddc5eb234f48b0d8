import type * as v from 'valibot'
import type { DeclarationProblem } from '../declaration-error.js'
import { jsonPath, shown, type Step } from './json-path.js'
import { nearMiss } from './near-miss.js'

type Issue = v.BaseIssue<unknown>

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\bstring\b/, 'text'],
  [/\bObject\b/, 'an object'],
  [/\bArray\b/, 'a list'],
  [/\bboolean\b/, 'true or false'],
]

/** Converts a valibot issue into evaste's own words: where, what was found, what is permitted, what to do next. */
export function problemsFromIssue(issue: Issue, above: readonly Step[] = []): readonly DeclarationProblem[] {
  const path = [...above, ...(issue.path ?? []).map(({ key }) => key as Step)]
  // Unknown keys are checked separately, because valibot stops at the first one of an object.
  if (issue.kind === 'schema' && issue.expected === 'never') return []
  // For a union, only the variant that was probably meant is reported: the one whose outer shape fits.
  const inner = issue.issues?.filter((other) => other.path?.length) ?? []
  if (inner.length > 0) return inner.flatMap((other) => problemsFromIssue(other, path))
  return [{ path: jsonPath(path), severity: 'error', ...describe(issue) }]
}

function describe(issue: Issue): Pick<DeclarationProblem, 'message' | 'found' | 'allowed' | 'nearMiss'> {
  const found = shown(issue.input)
  if (issue.kind !== 'schema')
    return withNearMiss(
      { message: issue.message, found },
      issue.type === 'raw_check' ? issue.expected || undefined : undefined,
    )
  if (isMissing(issue)) return { message: 'required; add it' }
  const { words, kinds } = allowedBy(issue.expected ?? '')
  const allowed = [...words, ...kinds]
  const meant = typeof issue.input === 'string' ? nearMiss(issue.input, words) : undefined
  return withNearMiss({ message: `${found} is not allowed here; use ${oneOf(allowed)}`, found, allowed }, meant)
}

const isMissing = (issue: Issue): boolean => issue.input === undefined

function withNearMiss<T extends { message: string }>(told: T, meant: string | undefined): T & { nearMiss?: string } {
  if (meant === undefined) return told
  return { ...told, message: `${told.message}; did you mean ${shown(meant)}?`, nearMiss: meant }
}

/** Parses valibot's `("a" | "b" | Object)`. The words are evaste's own and contain neither quotes nor bars. */
function allowedBy(expected: string): { words: readonly string[]; kinds: readonly string[] } {
  const words = [...expected.matchAll(/"([^"]*)"/g)].map(([, word = '']) => word)
  const bare = expected.replace(/"[^"]*"/g, '')
  const literals = [...bare.matchAll(/\b(?:null|false|\d+)\b/g)].map(([literal]) => literal)
  return { words, kinds: [...literals, ...KINDS.filter(([kind]) => kind.test(bare)).map(([, word]) => word)] }
}

/** Formats `a, b or c`. */
export const oneOf = (allowed: readonly string[]): string =>
  allowed.length < 2 ? (allowed[0] ?? 'nothing') : `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`
