import type { DeclarationProblem } from '../declaration-error.js'
import { jsonPath, shown, type Step } from './json-path.js'

/** The largest declaration that is accepted. Real ones have fewer than 100,000 characters and a depth of 8. */
export const LIMITS = { characters: 1_000_000, depth: 32, values: 100_000 } as const

const HARMFUL_KEYS = ['__proto__', 'constructor', 'prototype']

/**
 * Copies what JSON can represent, and reports everything that it cannot or that would be harmful. The copy is safe to
 * walk, whatever the original's getters and proxies do.
 */
export function copyPlainJson(value: unknown): { copy: unknown; problems: readonly DeclarationProblem[] } {
  const copying: Copying = { problems: [], ancestors: new Set(), characters: 0, values: 0 }
  try {
    return { copy: copy(value, [], copying), problems: copying.problems }
  } catch (cause) {
    // Otherwise a proxy or a getter has thrown, and its message is not repeated.
    const message = cause instanceof TooLarge ? cause.message : 'this object cannot be read; pass plain JSON'
    return { copy: undefined, problems: [...copying.problems, error([], message)] }
  }
}

/**
 * Ends the walk immediately, because an object shared under many keys would otherwise be walked exponentially often.
 */
class TooLarge extends Error {}

interface Copying {
  readonly problems: DeclarationProblem[]
  readonly ancestors: Set<object>
  characters: number
  values: number
}

function copy(value: unknown, path: readonly Step[], copying: Copying): unknown {
  if (++copying.values > LIMITS.values) throw new TooLarge(`more than ${LIMITS.values} values`)
  if (typeof value === 'string') return copyText(value, path, copying)
  if (value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)))
    return value
  if (typeof value !== 'object') return refuse(path, copying, `${shown(value)} cannot be represented in JSON`)
  if (copying.ancestors.has(value))
    return refuse(path, copying, 'this object contains itself, which JSON cannot represent')
  if (path.length >= LIMITS.depth) return refuse(path, copying, `deeper than ${LIMITS.depth} levels`)
  copying.ancestors.add(value)
  const copied = Array.isArray(value) ? copyList(value, path, copying) : copyObject(value, path, copying)
  copying.ancestors.delete(value)
  return copied
}

function copyList(list: readonly unknown[], path: readonly Step[], copying: Copying): unknown {
  if (list.length > LIMITS.values) throw new TooLarge(`more than ${LIMITS.values} values`)
  return Array.from(list, (item, i) => copy(item, [...path, i], copying))
}

function copyObject(object: object, path: readonly Step[], copying: Copying): unknown {
  const prototype: unknown = Object.getPrototypeOf(object)
  // One prototype covers plain objects of another realm, but not a class, a Date or a Map.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    return refuse(path, copying, 'only plain objects are accepted; serialize it with JSON.stringify first')
  const copied: Record<string, unknown> = {}
  for (const key of Object.keys(object)) {
    const item = (object as Record<string, unknown>)[key]
    const inner = [...path, key]
    if (HARMFUL_KEYS.includes(key)) refuse(inner, copying, 'this key could change how programs behave; remove it')
    else if (item !== undefined && isKey(key, inner, copying)) copied[key] = copy(item, inner, copying)
  }
  return copied
}

const isKey = (key: string, path: readonly Step[], copying: Copying): boolean =>
  copyText(key, path, copying) !== undefined

function copyText(text: string, path: readonly Step[], copying: Copying): unknown {
  copying.characters += text.length
  if (copying.characters > LIMITS.characters) throw new TooLarge(`more than ${LIMITS.characters} characters`)
  if (!text.isWellFormed())
    return refuse(path, copying, 'a lone surrogate (half a character); save the file as UTF-8', text)
  // Tabs and line ends occur in texts; other control characters only in attacks.
  if (/[^\P{Cc}\t\n\r]/u.test(text)) return refuse(path, copying, 'a control character; remove it', text)
  return text
}

function refuse(path: readonly Step[], { problems }: Copying, message: string, found?: string): undefined {
  problems.push({ ...error(path, message), ...(found !== undefined && { found: shown(found) }) })
}

const error = (path: readonly Step[], message: string): DeclarationProblem => ({
  path: jsonPath(path),
  message,
  severity: 'error',
})
