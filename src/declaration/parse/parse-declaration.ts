import * as v from 'valibot'
import { DeclarationError, type DeclarationProblem } from '../declaration-error.js'
import { jsonPath, shown } from './json-path.js'
import { parseJsonText } from './json-text.js'
import { nearMiss } from './near-miss.js'
import { findUnequalAnswers } from './find-unequal-answers.js'
import { copyPlainJson } from './plain-json.js'
import { problemsFromIssue } from './problems-from-issue.js'
import { readDeclaration } from '../read.js'
import { findLooseEnds } from './find-loose-ends.js'
import { declarationSchema } from '../schema/declaration-schema.js'
import { type Shape, type Visit, visitObjects } from './visit-objects.js'
import type { Declaration } from '../types.js'

const MOST_PROBLEMS = 200

/** The result of parsing a declaration. */
export interface DeclarationCheck {
  /** `null` if any of the problems is an error. */
  readonly declaration: Declaration | null
  readonly problems: readonly DeclarationProblem[]
}

/**
 * Parses a declaration in full: its shape, every value and every reference. For tools and the register; pages use the
 * lighter `readDeclaration`.
 *
 * @param input JSON text of at most 1,000,000 characters, or the parsed value; it is not modified.
 * @throws {DeclarationError} `declaration-unreadable`, with every problem (the first 200).
 * @example
 * import { readFile } from 'node:fs/promises'
 *
 * const { site, services } = parseDeclaration(await readFile('evaste.json', 'utf8'))
 */
export function parseDeclaration(input: unknown): Declaration {
  const { declaration, problems } = checkDeclaration(input)
  if (!declaration) throw new DeclarationError(problems)
  return declaration
}

/**
 * Does the same as `parseDeclaration`, but returns the problems instead of throwing them.
 *
 * @example
 * const { problems } = checkDeclaration('{ "format": 1 }')
 * for (const { path, message } of problems) console.error(path, message)
 */
export function checkDeclaration(input: unknown): DeclarationCheck {
  const text = typeof input === 'string' ? parseJsonText(input) : { value: input, problems: [] }
  const plain = text.problems.length > 0 ? { copy: undefined, problems: text.problems } : copyPlainJson(text.value)
  // Unsafe or ambiguous input is not examined further.
  if (plain.problems.length > 0) return { declaration: null, problems: plain.problems.slice(0, MOST_PROBLEMS) }
  const problems = findProblems(plain.copy).slice(0, MOST_PROBLEMS)
  return { declaration: problems.length > 0 ? null : readDeclaration(plain.copy), problems }
}

function findProblems(value: unknown): readonly DeclarationProblem[] {
  const { issues = [] } = v.safeParse(declarationSchema, value)
  const problems = issues.flatMap((issue) => problemsFromIssue(issue))
  if (typeof value !== 'object' || value === null) return problems
  const visits = [...visitObjects(declarationSchema as unknown as Shape, value)]
  const lists = visits
    .filter(({ object }) => Array.isArray(object))
    .slice(0, MOST_PROBLEMS)
    .map(refuseList)
  const file = value as Readonly<Record<string, unknown>>
  const languages = Array.isArray(file.languages) ? file.languages.filter((tag) => typeof tag === 'string') : []
  return [
    ...lists,
    ...problems.filter(({ path }) => !lists.some((list) => path.startsWith(list.path))),
    ...visits.flatMap(findUnknownKeys),
    ...visits.flatMap((visit) => findForeignLanguages(visit, languages)),
    ...findLooseEnds(file),
    ...findUnequalAnswers(file),
  ]
}

/** valibot accepts an array as an object without keys. */
const refuseList = ({ path, object }: Visit): DeclarationProblem => ({
  path: jsonPath(path),
  message: `${shown(object)} is not allowed here; use an object`,
  found: shown(object),
  allowed: ['an object'],
  severity: 'error',
})

function findUnknownKeys({ path, shape, object }: Visit): readonly DeclarationProblem[] {
  const { entries } = shape
  if (shape.type !== 'strict_object' || !entries || Array.isArray(object)) return []
  return Object.keys(object)
    .filter((key) => !Object.hasOwn(entries, key))
    .map((key) => {
      const allowed = Object.keys(entries).filter((known) => !known.startsWith('$'))
      const meant = nearMiss(key, allowed)
      return {
        path: jsonPath([...path, key]),
        message: `unknown key; ${meant === undefined ? 'remove it' : `did you mean ${shown(meant)}?`}`,
        found: shown(key),
        allowed,
        ...(meant !== undefined && { nearMiss: meant }),
        severity: 'error',
      }
    })
}

/** A text by language must have the first declared language, which all others fall back to, and no undeclared one. */
function findForeignLanguages({ path, shape, object }: Visit, languages: readonly string[]): DeclarationProblem[] {
  const [first] = languages
  if (first === undefined || Array.isArray(object) || shape.type !== 'object_with_rest') return []
  const problems = Object.keys(object)
    .filter((tag) => tag !== '$comment' && !languages.includes(tag))
    .map((tag): DeclarationProblem => {
      const meant = nearMiss(tag, languages)
      return {
        path: jsonPath([...path, tag]),
        message: `this language is not in languages; add it there, or remove this text`,
        found: shown(tag),
        allowed: languages,
        ...(meant !== undefined && { nearMiss: meant }),
        severity: 'error',
      }
    })
  const isOwnWording = path[0] === 'texts'
  if (!isOwnWording && !Object.hasOwn(object, first))
    problems.push({
      path: jsonPath(path),
      message: `the text is missing in the first language, ${shown(first)}`,
      severity: 'error',
    })
  return problems
}
