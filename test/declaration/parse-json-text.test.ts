import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJsonText } from '../../src/declaration/parse/json-text.js'

const builtIn = (text: string): { value: unknown } | null => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}

const withoutRepeats = (problems: readonly { message: string }[]) =>
  problems.filter(({ message }) => !/duplicate key/.test(message))

describe('JSON text', () => {
  it.each([
    ['{"a": 1,\n  "b": }', '"}" where a value is expected (2:8)'],
    ['{"a": 1\n  "b": 2}', '"\\"" where a comma or a closing bracket is expected (2:3)'],
    ['{"a": [1, 2,]}', 'remove the comma before ] (1:13)'],
    ['{"a": 1,\n}', 'remove the comma before } (2:1)'],
    ['{\n  // ours\n}', 'JSON has no comments; write "$comment": "…" instead (2:3)'],
    ["{'a': 1}", 'JSON quotes with ", not with \' (1:2)'],
    ['{a: 1}', '"a" where a key in double quotes is expected (1:2)'],
    ['{"a" 1}', '"1" where a colon after the key is expected (1:6)'],
    ['{"a": "b', 'this string has no closing quote on its line; write a line break as \\n (1:7)'],
    ['{"a": "b\n"}', 'this string has no closing quote on its line; write a line break as \\n (1:7)'],
    ['{"a": "b\u0001"}', 'a control character in a string; write it as an escape, such as \\n (1:7)'],
    ['{"a": "C:\\x"}', 'after \\ only " \\ / b f n r t u are allowed; write \\\\ for \\ itself (1:7)'],
    ['{"a": "\\u00g0"}', 'after \\u four hexadecimal digits are needed (1:7)'],
    ['{"a": 01}', '"1" where a comma or a closing bracket is expected (1:8)'],
    ['{"a": 1.}', 'this number is not complete (1:7)'],
    ['{"a": 1} {}', 'the file continues after its last bracket (1:10)'],
    ['{"a": tru}', '"t" where a value is expected (1:7)'],
    ['{"a": [1', 'the file ends where a comma or ] is expected (1:9)'],
    ['', 'the file ends where a value is expected (1:1)'],
  ])('%j is reported as: %s', (text, message) => {
    const { problems } = parseJsonText(text)

    expect(problems.map((problem) => problem.message)).toEqual([message])
  })

  it('reports where a duplicate key is, and in which object', () => {
    const { problems } = parseJsonText('{"services": [{"id": "a"},\n {"id": "b", "id": "c", "\\u0069d": "d"}]}')

    expect(problems.map(({ path, message }) => `${path} ${message}`)).toEqual([
      '$.services[1].id duplicate key; remove one (2:14)',
      '$.services[1].id duplicate key; remove one (2:25)',
    ])
  })

  it('accepts the same key in two objects', () => {
    expect(parseJsonText('[{"id":1},{"id":2}]')).toEqual({ value: [{ id: 1 }, { id: 2 }], problems: [] })
  })

  it('stops soon when every key is a duplicate', () => {
    const { problems } = parseJsonText(`{${'"a":1,'.repeat(150_000)}"a":1}`)

    expect(problems.length).toBeLessThan(60)
  })

  it('is read exactly where JSON.parse reads it, and as the same value', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"a"',
      ':',
      ',',
      '1',
      '-',
      '.5',
      'e3',
      'true',
      'nul',
      ' ',
      '\\',
      '"',
    )
    const texts = fc.oneof(
      fc.json(),
      fc.string(),
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const { value, problems } = parseJsonText(text)
        const expected = builtIn(text)

        expect(withoutRepeats(problems).length === 0).toBe(expected !== null)
        if (expected) expect(value).toEqual(expected.value)
      }),
      { numRuns: 1000 },
    )
  })

  it('that lost or gained one character is read exactly where JSON.parse reads it', () => {
    const cut = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', ',', '\\', '\u0001', '}', '0'))
    fc.assert(
      fc.property(cut, ([json, place, put]) => {
        const at = place % json.length
        const text = json.slice(0, at) + put + json.slice(at + 1)

        expect(withoutRepeats(parseJsonText(text).problems).length === 0).toBe(builtIn(text) !== null)
      }),
      { numRuns: 1000 },
    )
  })
})
