import { getLocation, printParseErrorCode, visit } from 'jsonc-parser'
import type { DeclarationProblem } from '../declaration-error.js'
import {
  englishProblems,
  type FoundProblem,
  problem,
  type ProblemMessage,
  type ProblemTable,
  writeProblem,
} from '../problems/problem.js'
import { jsonPath, shown, type Step } from './json-path.js'
import { LIMITS } from './plain-json.js'

const MOST_DUPLICATES = 50

/** A parsed JSON text, or what is wrong with it. */
export interface JsonText {
  readonly value: unknown
  readonly problems: readonly DeclarationProblem[]
}

/**
 * Parses JSON text, and reports what `JSON.parse` does not: the line and column of a syntax error, and duplicate keys, of
 * which `JSON.parse` silently keeps the last.
 *
 * @param table the language of the problems. Default: English.
 */
export function parseJsonText(text: string, table: ProblemTable = englishProblems): JsonText {
  const { value, problems } = scanJsonText(text)
  return { value, problems: problems.map((found) => writeProblem(found, table)) }
}

/** The same, with problems that are not put into words yet. */
export function scanJsonText(text: string): { readonly value: unknown; readonly problems: readonly FoundProblem[] } {
  if (text.length > LIMITS.characters)
    return refused(problem('characters-read', { count: text.length, most: LIMITS.characters }))
  if (text.startsWith('\u{FEFF}')) return refused(problem('byte-order-mark'))
  const problems: FoundProblem[] = []
  try {
    scan(text, problems)
    return { value: JSON.parse(text), problems }
  } catch (cause) {
    const { reason, offset, path } = cause instanceof Stop ? cause : new Stop(problem('not-json'), text.length)
    return { value: undefined, problems: [...problems, problemAt(text, offset, path ?? pathAt(text, offset), reason)] }
  }
}

const refused = (message: ProblemMessage): ReturnType<typeof scanJsonText> => ({
  value: undefined,
  problems: [{ path: '$', message, severity: 'error' }],
})

/** Ends the scan immediately, because everything after a syntax error would be a guess. */
class Stop extends Error {
  declare readonly reason: ProblemMessage
  declare readonly offset: number
  declare readonly path: readonly Step[] | undefined

  constructor(reason: ProblemMessage, offset: number, path?: readonly Step[]) {
    super(reason.id)
    this.reason = reason
    this.offset = offset
    this.path = path
  }
}

/** @throws {Stop} at a syntax error, at a value nested too deeply, or after too many duplicate keys. */
function scan(text: string, problems: FoundProblem[]): void {
  const open: Set<string>[] = []
  const enter = (offset: number, pathTo: () => Step[]): void => {
    if (open.length >= LIMITS.depth) throw new Stop(problem('too-deep', { depth: LIMITS.depth }), offset, pathTo())
    open.push(new Set())
  }
  const leave = (): void => void open.pop()
  visit(
    text,
    {
      onObjectBegin: (offset, _length, _line, _column, pathTo) => enter(offset, pathTo),
      onArrayBegin: (offset, _length, _line, _column, pathTo) => enter(offset, pathTo),
      onObjectEnd: leave,
      onArrayEnd: leave,
      onObjectProperty(key, offset, _length, _line, _column, pathTo) {
        const keys = open.at(-1)
        if (keys?.has(key)) problems.push(problemAt(text, offset, [...pathTo(), key], problem('duplicate-key')))
        if (problems.length > MOST_DUPLICATES)
          throw new Stop(problem('more-duplicate-keys'), offset, [...pathTo(), key])
        keys?.add(key)
      },
      onError(code, offset) {
        throw new Stop(explain(printParseErrorCode(code), text, offset), offset)
      },
    },
    { disallowComments: true },
  )
}

const EXPECTED: Readonly<Record<string, ProblemMessage>> = {
  ValueExpected: problem('a-value'),
  PropertyNameExpected: problem('a-key'),
  ColonExpected: problem('a-colon'),
  CommaExpected: problem('a-comma-or-bracket'),
  CloseBraceExpected: problem('a-comma-or-brace'),
  CloseBracketExpected: problem('a-comma-or-square-bracket'),
}

const MALFORMED: Readonly<Record<string, ProblemMessage>> = {
  EndOfFileExpected: problem('continues-after-end'),
  UnexpectedEndOfString: problem('no-closing-quote'),
  InvalidCharacter: problem('control-character-in-string'),
  InvalidEscapeCharacter: problem('wrong-escape'),
  UnexpectedEndOfNumber: problem('number-incomplete'),
  InvalidUnicode: problem('wrong-unicode-escape'),
}

function explain(code: string, text: string, offset: number): ProblemMessage {
  const found = text[offset] ?? ''
  const isKey = code === 'InvalidSymbol' && getLocation(text, offset).isAtPropertyKey
  const expected = isKey ? problem('a-key') : (EXPECTED[code] ?? problem('a-value'))
  if (found === '/') return problem('no-comments')
  if (MALFORMED[code]) return MALFORMED[code]
  if (found === '') return problem('ends-early', { expected })
  if (found === "'") return problem('single-quotes')
  if (/[}\]]/.test(found) && text.slice(0, offset).trimEnd().endsWith(','))
    return problem('trailing-comma', { bracket: found })
  return problem('unexpected', { found: shown(found), expected })
}

const pathAt = (text: string, offset: number): readonly Step[] =>
  getLocation(text, offset).path.filter((step) => step !== '')

function problemAt(text: string, offset: number, path: readonly Step[], reason: ProblemMessage): FoundProblem {
  const lines = text.slice(0, offset).split('\n')
  const column = (lines.at(-1)?.length ?? 0) + 1
  return { path: jsonPath(path), message: problem('at', { reason, line: lines.length, column }), severity: 'error' }
}
