import { type FoundProblem, problem, type ProblemMessage } from '../problems/problem.js'
import { jsonPath, shown, type Step } from './json-path.js'
import { refusedCharacter } from './refused-characters.js'

/** The largest declaration that is accepted. Real ones have fewer than 100,000 characters and a depth of 8. */
export const LIMITS = { characters: 1_000_000, depth: 32, values: 100_000 } as const

const HARMFUL_KEYS = ['__proto__', 'constructor', 'prototype']

/**
 * Copies what JSON can represent, and reports everything that it cannot or that would be harmful. The copy is safe to
 * walk, whatever the original's getters and proxies do.
 */
export function copyPlainJson(value: unknown): { copy: unknown; problems: readonly FoundProblem[] } {
  const copying: Copying = { problems: [], ancestors: new Set(), characters: 0, values: 0 }
  try {
    return { copy: copy(value, [], copying), problems: copying.problems }
  } catch (cause) {
    // Otherwise a proxy or a getter has thrown, and its message is not repeated.
    const message = cause instanceof TooLarge ? cause.reason : problem('object-unreadable')
    return { copy: undefined, problems: [...copying.problems, error([], message)] }
  }
}

/**
 * Ends the walk immediately, because an object shared under many keys would otherwise be walked exponentially often.
 */
class TooLarge extends Error {
  declare readonly reason: ProblemMessage

  constructor(reason: ProblemMessage) {
    super(reason.id)
    this.reason = reason
  }
}

interface Copying {
  readonly problems: FoundProblem[]
  readonly ancestors: Set<object>
  characters: number
  values: number
}

function copy(value: unknown, path: readonly Step[], copying: Copying): unknown {
  if (++copying.values > LIMITS.values) throw new TooLarge(problem('too-many-values', { count: LIMITS.values }))
  if (typeof value === 'string') return copyText(value, path, copying)
  if (value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)))
    return value
  if (typeof value !== 'object') return refuse(path, copying, problem('not-representable', { found: shown(value) }))
  if (copying.ancestors.has(value)) return refuse(path, copying, problem('circular'))
  if (path.length >= LIMITS.depth) return refuse(path, copying, problem('too-deep', { depth: LIMITS.depth }))
  copying.ancestors.add(value)
  const copied = Array.isArray(value) ? copyList(value, path, copying) : copyObject(value, path, copying)
  copying.ancestors.delete(value)
  return copied
}

function copyList(list: readonly unknown[], path: readonly Step[], copying: Copying): unknown {
  if (list.length > LIMITS.values) throw new TooLarge(problem('too-many-values', { count: LIMITS.values }))
  return Array.from(list, (item, i) => copy(item, [...path, i], copying))
}

function copyObject(object: object, path: readonly Step[], copying: Copying): unknown {
  const prototype: unknown = Object.getPrototypeOf(object)
  // One prototype covers plain objects of another realm, but not a class, a Date or a Map.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    return refuse(path, copying, problem('plain-objects-only'))
  const copied: Record<string, unknown> = {}
  for (const key of Object.keys(object)) {
    const item = (object as Record<string, unknown>)[key]
    const inner = [...path, key]
    if (HARMFUL_KEYS.includes(key)) refuse(inner, copying, problem('harmful-key'))
    else if (item !== undefined && isKey(key, inner, copying)) copied[key] = copy(item, inner, copying)
  }
  return copied
}

const isKey = (key: string, path: readonly Step[], copying: Copying): boolean =>
  copyText(key, path, copying) !== undefined

function copyText(text: string, path: readonly Step[], copying: Copying): unknown {
  copying.characters += text.length
  if (copying.characters > LIMITS.characters)
    throw new TooLarge(problem('too-many-characters', { count: LIMITS.characters }))
  const message = refusedCharacter(text)
  if (message) return refuse(path, copying, message, text)
  return text
}

function refuse(path: readonly Step[], { problems }: Copying, message: ProblemMessage, found?: string): undefined {
  problems.push({ ...error(path, message), ...(found !== undefined && { found: shown(found) }) })
}

const error = (path: readonly Step[], message: ProblemMessage): FoundProblem => ({
  path: jsonPath(path),
  message,
  severity: 'error',
})
