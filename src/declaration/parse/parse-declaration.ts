import * as v from 'valibot'
import { DeclarationError, type DeclarationProblem } from '../declaration-error.js'
import { jsonPath, shown } from './json-path.js'
import { scanJsonText } from './json-text.js'
import { nearMiss } from './near-miss.js'
import { findUnequalAnswers } from './find-unequal-answers.js'
import { onceEach } from './once-each.js'
import { copyPlainJson } from './plain-json.js'
import { foundValue, problemsFromIssue } from './problems-from-issue.js'
import { readDeclaration } from '../read.js'
import { englishProblems, type FoundProblem, problem, type ProblemTable, writeProblem } from '../problems/problem.js'
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
export const checkDeclaration = (input: unknown): DeclarationCheck => checkDeclarationIn(englishProblems, input)

/** The same, with the problems in the language of the table. */
export function checkDeclarationIn(table: ProblemTable, input: unknown): DeclarationCheck {
  const text = typeof input === 'string' ? scanJsonText(input) : { value: input, problems: [] }
  const plain = text.problems.length > 0 ? { copy: undefined, problems: text.problems } : copyPlainJson(text.value)
  // Unsafe or ambiguous input is not examined further.
  const found = plain.problems.length > 0 ? plain.problems : findProblems(plain.copy)
  const problems = found.slice(0, MOST_PROBLEMS).map((one) => writeProblem(one, table))
  return { declaration: problems.length > 0 ? null : readDeclaration(plain.copy), problems }
}

function findProblems(value: unknown): readonly FoundProblem[] {
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
    ...onceEach(visits.flatMap((visit) => findForeignLanguages(visit, languages))),
    ...findLooseEnds(file),
    ...findUnequalAnswers(file),
  ]
}

/** valibot accepts an array as an object without keys. */
const refuseList = ({ path, object }: Visit): FoundProblem => ({
  path: jsonPath(path),
  message: problem('not-allowed', { found: foundValue(object), allowed: problem('an-object') }),
  found: shown(object),
  allowed: ['an object'],
  severity: 'error',
})

function findUnknownKeys({ path, shape, object }: Visit): readonly FoundProblem[] {
  const { entries } = shape
  if (shape.type !== 'strict_object' || !entries || Array.isArray(object)) return []
  return Object.keys(object)
    .filter((key) => !Object.hasOwn(entries, key))
    .map((key) => {
      const allowed = Object.keys(entries).filter((known) => !known.startsWith('$'))
      const meant = nearMiss(key, allowed)
      return {
        path: jsonPath([...path, key]),
        message: meant === undefined ? problem('unknown-key') : problem('unknown-key-meant', { meant: shown(meant) }),
        found: shown(key),
        allowed,
        ...(meant !== undefined && { nearMiss: meant }),
        severity: 'error',
      }
    })
}

/** A text by language must have the first declared language, which all others fall back to, and no undeclared one. */
function findForeignLanguages({ path, shape, object }: Visit, languages: readonly string[]): FoundProblem[] {
  const [first] = languages
  if (first === undefined || Array.isArray(object) || shape.type !== 'object_with_rest') return []
  const problems = Object.keys(object)
    .filter((tag) => tag !== '$comment' && !languages.includes(tag))
    .map((tag): FoundProblem => {
      const meant = nearMiss(tag, languages)
      return {
        path: jsonPath([...path, tag]),
        message: problem('foreign-language'),
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
      message: problem('first-language-missing', { language: shown(first) }),
      severity: 'error',
    })
  return problems
}
