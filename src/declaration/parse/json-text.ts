import type { DeclarationProblem } from '../declaration-error.js'
import { jsonPath, shown, type Step } from './json-path.js'
import { LIMITS } from './plain-json.js'

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const LITERAL = /true|false|null/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y
const MOST_TWICE = 50
const SPACE = /[ \t\n\r]*/y

/**
 * Reads JSON text, and tells what `JSON.parse` does not: the line and column of a mistake, and keys that stand twice,
 * of which it would silently keep the last.
 */
export function parseJsonText(text: string): { value: unknown; problems: readonly DeclarationProblem[] } {
  const refusal = refuseText(text)
  if (refusal) return { value: undefined, problems: [refusal] }
  const scan: Scan = { text, at: 0, problems: [] }
  try {
    scanValue(scan, [])
    if (skipSpace(scan)) fail('the file goes on after its last bracket')
    return { value: JSON.parse(text), problems: scan.problems }
  } catch (cause) {
    if (!(cause instanceof Mistake)) throw cause
    const place = lineAndColumn(text, scan.at)
    const problem = { path: jsonPath(cause.path), message: `${cause.message} (${place})`, severity: 'error' } as const
    return { value: undefined, problems: [...scan.problems, problem] }
  }
}

function refuseText(text: string): DeclarationProblem | undefined {
  const message =
    text.length > LIMITS.characters
      ? `${text.length} characters; at most ${LIMITS.characters} are read`
      : text.startsWith('\u{FEFF}')
        ? 'the file begins with a byte order mark; save it as UTF-8 without one'
        : undefined
  return message === undefined ? undefined : { path: '$', message, severity: 'error' }
}

interface Scan {
  readonly text: string
  at: number
  readonly problems: DeclarationProblem[]
}

class Mistake extends Error {
  declare readonly path: readonly Step[]

  constructor(message: string, path: readonly Step[]) {
    super(message)
    this.path = path
  }
}

function scanValue(scan: Scan, path: readonly Step[]): void {
  const first = skipSpace(scan)
  if (first === '{') return scanObject(scan, path)
  if (first === '[') return scanList(scan, path)
  if (first === '"') return void scanString(scan, path)
  if (!take(scan, NUMBER) && !take(scan, LITERAL)) fail(explain(first, 'a value'), path)
}

function scanObject(scan: Scan, path: readonly Step[]): void {
  const keys = new Set<string>()
  open(scan, path)
  if (close(scan, '}')) return
  do {
    if (skipSpace(scan) !== '"') fail(explain(scan.text[scan.at] ?? '', 'a key in double quotes'), path)
    const place = scan.at
    const key = JSON.parse(scanString(scan, path)) as string
    const inner = [...path, key]
    if (keys.has(key)) scan.problems.push(standsTwice(scan.text, place, inner))
    if (scan.problems.length > MOST_TWICE) fail('and more keys that stand twice', inner)
    keys.add(key)
    if (skipSpace(scan) !== ':') fail('a colon is needed after a key', inner)
    scan.at++
    scanValue(scan, inner)
  } while (goesOn(scan, '}', path))
}

function scanList(scan: Scan, path: readonly Step[]): void {
  open(scan, path)
  if (close(scan, ']')) return
  let index = 0
  do scanValue(scan, [...path, index++])
  while (goesOn(scan, ']', path))
}

function open(scan: Scan, path: readonly Step[]): void {
  if (path.length >= LIMITS.depth) fail(`deeper than ${LIMITS.depth} levels`, path)
  scan.at++
}

function goesOn(scan: Scan, end: '}' | ']', path: readonly Step[]): boolean {
  if (close(scan, end)) return false
  if (scan.text[scan.at] !== ',') fail(explain(scan.text[scan.at] ?? '', `a comma or ${end}`), path)
  scan.at++
  if (skipSpace(scan) === end) fail(`take out the comma before ${end}`, path)
  return true
}

function close(scan: Scan, end: '}' | ']'): boolean {
  if (skipSpace(scan) !== end) return false
  scan.at++
  return true
}

/** Answers the string as written, quotes and all. */
function scanString(scan: Scan, path: readonly Step[]): string {
  const start = scan.at++
  for (;;) {
    const character = scan.text[scan.at]
    if (character === undefined) fail('a string does not end', path)
    if (character < ' ') fail('a line break or control character in a string; write \\n', path)
    if (character !== '\\') scan.at++
    else if (!take(scan, ESCAPE)) fail('after \\ stands one of " \\ / b f n r t u; write \\\\ for \\ itself', path)
    if (character === '"') return scan.text.slice(start, scan.at)
  }
}

function take(scan: Scan, token: RegExp): boolean {
  token.lastIndex = scan.at
  const found = token.test(scan.text)
  if (found) scan.at = token.lastIndex
  return found
}

/** The next character that is not white space; the empty string at the end. */
function skipSpace(scan: Scan): string {
  take(scan, SPACE)
  return scan.text[scan.at] ?? ''
}

function explain(found: string, needed: string): string {
  if (found === '') return `the file ends where ${needed} is needed`
  if (found === '/') return 'JSON has no comments; write "$comment": "…" instead'
  if (found === "'") return 'JSON quotes with ", not with \''
  return `${shown(found)} where ${needed} is needed`
}

function fail(message: string, path: readonly Step[] = []): never {
  throw new Mistake(message, path)
}

const standsTwice = (text: string, at: number, path: readonly Step[]): DeclarationProblem => ({
  path: jsonPath(path),
  message: `this key stands twice; take one out (${lineAndColumn(text, at)})`,
  severity: 'error',
})

function lineAndColumn(text: string, at: number): string {
  const before = text.slice(0, at).split('\n')
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
}
