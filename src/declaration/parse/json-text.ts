import { getLocation, printParseErrorCode, visit } from 'jsonc-parser'
import type { DeclarationProblem } from '../declaration-error.js'
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
 */
export function parseJsonText(text: string): JsonText {
  if (text.length > LIMITS.characters)
    return refused(`${text.length} characters; at most ${LIMITS.characters} are read`)
  if (text.startsWith('\u{FEFF}'))
    return refused('the file begins with a byte order mark; save it as UTF-8 without one')
  const problems: DeclarationProblem[] = []
  try {
    scan(text, problems)
    return { value: JSON.parse(text), problems }
  } catch (cause) {
    const { message, offset, path } = cause instanceof Stop ? cause : new Stop('this is not JSON', text.length)
    return { value: undefined, problems: [...problems, problemAt(text, offset, path ?? pathAt(text, offset), message)] }
  }
}

const refused = (message: string): JsonText => ({
  value: undefined,
  problems: [{ path: '$', message, severity: 'error' }],
})

/** Ends the scan immediately, because everything after a syntax error would be a guess. */
class Stop extends Error {
  declare readonly offset: number
  declare readonly path: readonly Step[] | undefined

  constructor(message: string, offset: number, path?: readonly Step[]) {
    super(message)
    this.offset = offset
    this.path = path
  }
}

/** @throws {Stop} at a syntax error, at a value nested too deeply, or after too many duplicate keys. */
function scan(text: string, problems: DeclarationProblem[]): void {
  const open: Set<string>[] = []
  const enter = (offset: number, pathTo: () => Step[]): void => {
    if (open.length >= LIMITS.depth) throw new Stop(`deeper than ${LIMITS.depth} levels`, offset, pathTo())
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
        if (keys?.has(key)) problems.push(problemAt(text, offset, [...pathTo(), key], 'duplicate key; remove one'))
        if (problems.length > MOST_DUPLICATES) throw new Stop('more duplicate keys', offset, [...pathTo(), key])
        keys?.add(key)
      },
      onError(code, offset) {
        throw new Stop(explain(printParseErrorCode(code), text, offset), offset)
      },
    },
    { disallowComments: true },
  )
}

const EXPECTED: Readonly<Record<string, string>> = {
  ValueExpected: 'a value',
  PropertyNameExpected: 'a key in double quotes',
  ColonExpected: 'a colon after the key',
  CommaExpected: 'a comma or a closing bracket',
  CloseBraceExpected: 'a comma or }',
  CloseBracketExpected: 'a comma or ]',
}

const MALFORMED: Readonly<Record<string, string>> = {
  EndOfFileExpected: 'the file continues after its last bracket',
  UnexpectedEndOfString: 'this string has no closing quote on its line; write a line break as \\n',
  InvalidCharacter: 'a control character in a string; write it as an escape, such as \\n',
  InvalidEscapeCharacter: 'after \\ only " \\ / b f n r t u are allowed; write \\\\ for \\ itself',
  UnexpectedEndOfNumber: 'this number is not complete',
  InvalidUnicode: 'after \\u four hexadecimal digits are needed',
}

function explain(code: string, text: string, offset: number): string {
  const found = text[offset] ?? ''
  const isKey = code === 'InvalidSymbol' && getLocation(text, offset).isAtPropertyKey
  const expected = isKey ? 'a key in double quotes' : (EXPECTED[code] ?? 'a value')
  if (found === '/') return 'JSON has no comments; write "$comment": "…" instead'
  if (MALFORMED[code]) return MALFORMED[code]
  if (found === '') return `the file ends where ${expected} is expected`
  if (found === "'") return 'JSON quotes with ", not with \''
  if (/[}\]]/.test(found) && text.slice(0, offset).trimEnd().endsWith(',')) return `remove the comma before ${found}`
  return `${shown(found)} where ${expected} is expected`
}

const pathAt = (text: string, offset: number): readonly Step[] =>
  getLocation(text, offset).path.filter((step) => step !== '')

function problemAt(text: string, offset: number, path: readonly Step[], message: string): DeclarationProblem {
  const lines = text.slice(0, offset).split('\n')
  const place = `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`
  return { path: jsonPath(path), message: `${message} (${place})`, severity: 'error' }
}
